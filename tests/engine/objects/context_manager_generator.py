"""A generator as a context manager: the value that it yields is bound, and what follows runs at the end."""
from contextlib import ExitStack, closing, contextmanager, nullcontext

from taintcase import sink, source


@contextmanager
def opened(order, log):
    yield order["buyer"]
    log.append(order["id"])


class Reader:
    def __init__(self, text):
        self.text = text

    def close(self):
        self.text = ""


order, log = {"id": "ORDER-1", "buyer": source("buyer")}, []
with opened(order, log) as buyer:
    sink(buyer)  # flow
sink(log)  # no flow
with ExitStack() as stack:
    sink(stack.enter_context(opened(order, log)))  # flow
with closing(Reader(source("text"))) as reader:
    sink(reader.text)  # flow
sink(reader)  # no flow
with nullcontext("n/a") as nothing:
    sink(nothing)  # no flow
