"""`isinstance` of an object whose class is known decides the branch."""
from taintcase import sink, source


class Order:
    def __init__(self, buyer):
        self.buyer = buyer


class RefundOrder(Order):
    pass


class Shipment:
    def __init__(self, address):
        self.address = address


order = RefundOrder(source("buyer"))
if isinstance(order, Shipment):
    sink(order)  # no flow
elif isinstance(order, Order):
    sink(order.buyer)  # flow
else:
    sink(order)  # no flow

shipment = Shipment(source("address"))
if not isinstance(shipment, (Order, Shipment)):
    sink(shipment)  # no flow
if issubclass(RefundOrder, Shipment):
    sink(shipment)  # no flow-missing (beyond the precision of the engine)
