"""A field of one known object can be overwritten, other objects and other fields stay as they are."""
from taintcase import sink, source


class Order:
    def __init__(self, buyer, status):
        self.buyer = buyer
        self.status = status


order = Order(source("buyer"), "Unshipped")
archived = Order(source("buyer"), "Shipped")
order.buyer = None
sink(order.buyer)  # no flow
sink(order)  # no flow
sink(archived.buyer)  # flow
sink(archived.status)  # no flow
del archived.buyer
sink(archived)  # no flow
