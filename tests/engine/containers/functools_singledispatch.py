"""singledispatch chooses the implementation by the type of the first argument."""
from functools import singledispatch

from taintcase import sink, source


@singledispatch
def describe(value, extra):
    return "unsupported"


@describe.register
def _(value: str, extra):
    return value


@describe.register(list)
def _(value, extra):
    return extra


buyer = source("buyer")
sink(describe(buyer, "x"))  # flow
sink(describe(3, buyer))  # no flow
sink(describe([buyer], "x"))  # no flow
sink(describe([], buyer))  # flow
