"""An object that was handed over first and filled later holds the data where it was handed."""
from taintcase import sink, source


class Outbox:
    def __init__(self):
        self.queued = []

    def put(self, message):
        self.queued.append(message)

    def flush(self):
        for message in self.queued:
            sink(message["to"])  # flow
            sink(message["subject"])  # no flow


outbox = Outbox()
message = {"to": None, "subject": "Your order"}
outbox.put(message)
message["to"] = source("email")
message = {"to": "nobody", "subject": source("subject")}
outbox.flush()
sink(message["to"])  # no flow
sink(message["subject"])  # flow
