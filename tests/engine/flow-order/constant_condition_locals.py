"""A local constant decides a condition as long as nothing reassigns it."""
from taintcase import opaque, sink, source


def fixed(order):
    verbose = False
    if verbose:
        sink(order)  # no flow
    mode = "summary"
    if mode == "full":
        sink(order)  # no flow


def reassigned(order):
    verbose = False
    if opaque():
        verbose = True
    if verbose:
        sink(order)  # flow


fixed(source("order"))
reassigned(source("order"))
reassigned(source("order"))
