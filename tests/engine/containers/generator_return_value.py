"""The return value of a generator travels on StopIteration only; throw hands an exception in."""
from taintcase import sink, source


def pages():
    yield "page-1"
    return source("cursor")


reader = pages()
sink(next(reader))  # no flow
try:
    next(reader)
except StopIteration as stop:
    sink(stop.value)  # flow


def guarded():
    try:
        yield "ready"
    except LookupError as error:
        yield error.args[0]


worker = guarded()
sink(next(worker))  # no flow
sink(worker.throw(LookupError(source("order"))))  # flow
