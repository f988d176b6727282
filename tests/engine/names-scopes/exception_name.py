"""The name of an `except ... as` clause is unbound at its end; another name keeps the exception."""
from taintcase import sink, source

failure = "global failure text"


def submit(order):
    try:
        raise ValueError(order)
    except ValueError as failure:
        kept = failure
    sink(kept)  # flow


def fallback(order):
    error = "none"
    try:
        raise ValueError(order)
    except ValueError as error:
        count = len(str(error))
    try:
        sink(error, count)  # no flow
    except UnboundLocalError:
        count = 0


submit(source("order"))
fallback(source("order"))
sink(failure)  # no flow
