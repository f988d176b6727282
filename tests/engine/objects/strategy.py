"""A strategy given to the constructor decides what becomes of the data."""
from taintcase import sanitize, sink, source


class Notifier:
    def __init__(self, formatter=lambda order: order["id"]):
        self.formatter = formatter

    def notify(self, order):
        return self.formatter(order)


class Formatter:
    def __init__(self, key):
        self.key = key

    def plain(self, order):
        return order[self.key]

    def safe(self, order):
        return sanitize(order[self.key])


order = {"id": "ORDER-1", "buyer": source("buyer")}
sink(Notifier().notify(order))  # no flow
sink(Notifier(Formatter("buyer").plain).notify(order))  # flow
sink(Notifier(Formatter("id").plain).notify(order))  # no flow
sink(Notifier(Formatter("buyer").safe).notify(order))  # no flow
sink(Notifier(str).notify(order))  # flow
