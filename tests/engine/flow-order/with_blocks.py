"""State after a `with` block, and what `__enter__` returns."""
from contextlib import contextmanager

from taintcase import sink, source


class Session:
    def __init__(self, token):
        self.token = token

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        self.token = None


@contextmanager
def borrowed(value):
    yield value


with Session(source("token")) as session:
    sink(session.token)  # flow
sink(session.token)  # no flow

text = source("text")
with borrowed("replacement") as text:
    sink(text)  # no flow
with borrowed(source("text")) as text, borrowed("other") as other:
    sink(text)  # flow
    sink(other)  # no flow
