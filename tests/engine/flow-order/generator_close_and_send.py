"""What is sent or thrown into a generator comes out at its `yield`."""
from taintcase import sink, source


def collector():
    received = "nothing yet"
    while True:
        try:
            received = yield received
        except ValueError as error:
            received = f"failed: {error}"


worker = collector()
sink(next(worker))  # no flow
sink(worker.send(source("record")))  # flow
sink(worker.send("plain"))  # no flow
sink(worker.throw(ValueError(source("reason"))))  # flow
