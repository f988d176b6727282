"""A function that returns its argument returns the same object; one that copies does not."""
import copy

from taintcase import sink, source


class Cart:
    def __init__(self):
        self.note = ""
        self.lines = []


def same(cart):
    return cart


def shallow(cart):
    return copy.copy(cart)


first, second, third = Cart(), Cart(), Cart()
same(first).note = source("note")
sink(first.note)  # flow
shallow(second).note = source("note")
sink(second.note)  # no flow
shallow(second).lines.append(source("line"))
sink(second.lines)  # flow
copy.deepcopy(third).lines.append(source("line"))
sink(third)  # no flow
