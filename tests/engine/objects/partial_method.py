"""partialmethod, total_ordering and operators of the operator module."""
import operator
from functools import partialmethod, total_ordering

from taintcase import sink, source


@total_ordering
class Field:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        return self.value == other.value

    def __lt__(self, other):
        return self.value < other.value

    def show(self, prefix, what="value"):
        return f"{prefix}{getattr(self, what)}"

    bold = partialmethod(show, "**")
    marked = partialmethod(show, what="mark")
    mark = "#"


field = Field(source("value"))
sink(field.bold())  # flow
sink(field.marked("-"))  # no flow
sink(max(field, Field(source("value"))).value)  # flow
sink(field >= Field(source("value")))  # no flow
sink(operator.add("note: ", field.value))  # flow
sink(operator.getitem({"id": "ORDER-1", "value": field.value}, "value"))  # flow
