"""A plain class without __str__ and __repr__ shows its name and address only, wherever it is put."""
from taintcase import sink, source


class Order:
    def __init__(self, buyer):
        self.buyer = buyer


class Envelope:
    def __init__(self, order):
        self.order = order

    def __repr__(self):
        return f"Envelope({self.order!r})"


order = Order(source("buyer"))
sink(str(order))  # no flow
sink(f"order {order}")  # no flow
sink("order %s" % order)  # no flow
sink(str([order]))  # no flow
sink(str([order.buyer]))  # flow
sink(repr(Envelope(order)))  # no flow
