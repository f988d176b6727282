"""copy, deepcopy and __copy__ of objects."""
import copy

from taintcase import sink, source


class Order:
    def __init__(self, buyer):
        self.buyer = buyer
        self.lines = []


class Sealed(Order):
    def __copy__(self):
        return Sealed("redacted")


order = Order(source("buyer"))
duplicate = copy.copy(order)
order.buyer = "redacted"
sink(order)  # no flow
sink(duplicate.buyer)  # flow
duplicate.lines.append(source("line"))
sink(order.lines)  # flow
apart = copy.deepcopy(order)
order.lines.clear()
sink(duplicate.lines)  # no flow
sink(apart.lines)  # flow
sink(copy.copy(Sealed(source("buyer"))))  # no flow
