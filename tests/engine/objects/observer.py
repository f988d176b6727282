"""An event goes to those who subscribed to it, and to no one else."""
from taintcase import sink, source


class Bus:
    def __init__(self):
        self.handlers = {}

    def subscribe(self, topic, handler):
        self.handlers.setdefault(topic, []).append(handler)

    def publish(self, topic, payload):
        for handler in self.handlers.get(topic, []):
            handler(payload)


class Inbox:
    def __init__(self):
        self.received = []

    def receive(self, payload):
        self.received.append(payload)


bus, orders, prices = Bus(), Inbox(), Inbox()
bus.subscribe("orders", orders.receive)
bus.subscribe("prices", prices.receive)
bus.publish("orders", {"buyer": source("buyer"), "id": "ORDER-1"})
bus.publish("prices", {"sku": "SKU-1"})
sink(orders.received)  # flow
sink(prices.received)  # no flow
sink(orders.received[0]["buyer"])  # flow
sink(orders.received[0]["id"])  # no flow
