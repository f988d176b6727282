"""An event bus with constant event names: a handler sees the events of its own name only."""

from collections import defaultdict

from taintcase import sink, source


class EventBus:
    def __init__(self):
        self._handlers = defaultdict(list)

    def subscribe(self, event, handler):
        self._handlers[event].append(handler)

    def publish(self, event, payload):
        for handler in self._handlers[event]:
            handler(payload)


def on_order_created(payload):
    sink(payload)  # flow


def on_stock_changed(payload):
    sink(payload)  # no flow


def on_order_created_audit(payload):
    sink(payload["id"])  # no flow
    audit.append(payload)


audit, alarms = [], []
bus = EventBus()
bus.subscribe("order.created", on_order_created)
bus.subscribe("order.created", on_order_created_audit)
bus.subscribe("stock.changed", on_stock_changed)
bus.subscribe("stock.changed", alarms.append)
bus.publish("order.created", {"id": "A-1", "buyer": source("buyer")})
bus.publish("stock.changed", {"sku": "MUG-1", "left": 3})
sink(audit)  # flow
sink(alarms)  # no flow
