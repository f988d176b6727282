"""A class method builds the class that it is called on."""
from taintcase import sink, source


class Order:
    kind = "order"

    def __init__(self, order_id, buyer="n/a"):
        self.order_id = order_id
        self.buyer = buyer

    @classmethod
    def from_payload(cls, payload):
        return cls(payload["id"], buyer=payload["buyer"])

    @classmethod
    def blank(cls, payload):
        return cls(payload["id"])

    @classmethod
    def describe(cls, payload):
        return cls.kind


class SealedOrder(Order):
    def __init__(self, order_id, buyer="n/a"):
        super().__init__(order_id)


payload = {"id": "ORDER-1", "buyer": source("buyer")}
sink(Order.from_payload(payload).buyer)  # flow
sink(Order.from_payload(payload).order_id)  # no flow
sink(Order.blank(payload))  # no flow
sink(SealedOrder.from_payload(payload))  # no flow
sink(Order.describe(payload))  # no flow
sink(SealedOrder.from_payload({"id": source("id"), "buyer": ""}).order_id)  # flow
