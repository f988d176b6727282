"""functools.singledispatch chooses the implementation by the type of the first argument."""

from dataclasses import dataclass
from functools import singledispatch, singledispatchmethod

from taintcase import sink, source


@dataclass
class Buyer:
    name: str


@singledispatch
def describe(value):
    return "something"


@describe.register
def _(value: Buyer):
    return f"buyer {value.name}"


@describe.register(list)
def _(value):
    return f"{len(value)} entries"


class Exporter:
    @singledispatchmethod
    def cell(self, value):
        return "?"

    @cell.register
    def _(self, value: int):
        return "number"

    @cell.register
    def _(self, value: Buyer):
        return value.name


buyer = Buyer(source("name"))
sink(describe(buyer))  # flow
sink(describe([buyer]))  # no flow
sink(describe({"buyer": buyer}))  # no flow
sink(Exporter().cell(buyer))  # flow
sink(Exporter().cell(7))  # no flow
