"""A generator's body runs when it is consumed, not when it is called."""
from taintcase import sink, source

log = []


def rows():
    log.append(source("row"))
    yield "row"


pending = rows()
sink(log)  # no flow
list(pending)
sink(log)  # flow


def pages(values):
    for value in values:
        yield value
        value = "consumed"


sink(next(pages([source("page")])))  # flow
