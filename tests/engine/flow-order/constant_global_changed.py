"""A module flag that some function sets is not a constant."""
from taintcase import sink, source

VERBOSE = False
TRACE = False


def enable():
    global VERBOSE
    VERBOSE = True


def run(order):
    if VERBOSE:
        sink(order)  # flow
    if TRACE:
        sink(order)  # no flow


enable()
run(source("order"))
