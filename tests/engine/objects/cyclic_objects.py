"""Objects that point at each other."""
from taintcase import sink, source


class Order:
    def __init__(self, order_id):
        self.order_id = order_id
        self.buyer = None


class Buyer:
    def __init__(self, name):
        self.name = name
        self.orders = []

    def add(self, order):
        order.buyer = self
        self.orders.append(order)


buyer, order, loose = Buyer("n/a"), Order("ORDER-1"), Order("ORDER-2")
buyer.add(order)
buyer.name = source("name")
sink(order.buyer.name)  # flow
sink(order.buyer.orders[0].order_id)  # no flow
sink(loose)  # no flow
order.buyer.orders[0].order_id = source("id")
sink(order.order_id)  # flow
