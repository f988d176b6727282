"""A generator that yields clean copies, and one that yields some originals."""
from taintcase import sanitize, sink, source


def clean_rows(rows):
    for row in rows:
        yield sanitize(row)


def delegating(rows):
    yield "header"
    yield from clean_rows(rows)


def leaking(rows):
    yield from clean_rows(rows)
    yield rows[-1]


rows = [source("row")]
sink(list(clean_rows(rows)))  # no flow
sink(list(delegating(rows)))  # no flow
sink(list(leaking(rows)))  # flow
sink([row for row in rows if list(clean_rows(rows))])  # flow
