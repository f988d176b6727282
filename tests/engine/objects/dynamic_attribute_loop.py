"""Attributes set from a mapping, or read by names in a list."""
from operator import attrgetter, itemgetter, methodcaller

from taintcase import sink, source


class Order:
    def __init__(self, fields):
        for name, value in fields.items():
            setattr(self, name, value)

    def pick(self, names):
        return {name: getattr(self, name) for name in names}


order = Order({"order_id": "ORDER-1", "buyer": source("buyer"), "country": "GB"})
sink(order.buyer)  # flow
sink(order.pick(["order_id", "country"]))  # no flow
sink(order.pick(["order_id", "buyer"]))  # flow
sink(attrgetter("order_id")(order))  # no flow
sink(itemgetter("buyer")(vars(order)))  # flow
sink(methodcaller("pick", ["country"])(order))  # no flow
