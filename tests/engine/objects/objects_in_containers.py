"""Objects in a list or dict keep their own attributes."""
from taintcase import sink, source


class Order:
    def __init__(self, order_id, buyer):
        self.order_id = order_id
        self.buyer = buyer


orders = {"real": Order("ORDER-1", source("buyer")), "test": Order("ORDER-2", "n/a")}
sink(orders["real"].buyer)  # flow
sink(orders["test"].buyer)  # no flow
sink([order.order_id for order in orders.values()])  # no flow
sink({order.order_id: order for order in orders.values()}["ORDER-1"])  # flow
orders["test"].buyer, orders["real"].buyer = orders["real"].buyer, "redacted"
sink(orders["real"])  # no flow
sink(max(orders.values(), key=lambda order: order.order_id).buyer)  # flow
