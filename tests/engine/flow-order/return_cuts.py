"""Nothing after a `return` runs; an early return keeps its own value."""
from taintcase import opaque, sink, source


def after_return(address):
    return "done"
    sink(address)  # no flow


def early(address):
    if opaque():
        return "early"
    return address


def both(address):
    if opaque():
        return "early"
    else:
        return "late"
    sink(address)  # no flow


def none_of_it(address):
    if opaque():
        return
    address = "cleared"
    return address


sink(after_return(source("address")))  # no flow
for _ in range(2):
    sink(early(source("address")))  # flow
for _ in range(2):
    sink(both(source("address")))  # no flow
for _ in range(2):
    sink(none_of_it(source("address")))  # no flow
