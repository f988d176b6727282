"""A caller that passes several values to its callback passes each to its own parameter."""

from taintcase import sink, source


def each_line(order, visit):
    for number, line in enumerate(order["lines"]):
        visit(number, line["sku"], line["gift_message"])


class Collector:
    def __init__(self):
        self.numbers, self.skus, self.messages = [], [], []

    def visit(self, number, sku, message):
        self.numbers.append(number)
        self.skus.append(sku)
        self.messages.append(message)


order = {"lines": [{"sku": "MUG-1", "gift_message": source("gift_message")}]}
collector = Collector()
each_line(order, collector.visit)
sink(collector.messages)  # flow
sink(collector.skus)  # no flow
sink(collector.numbers)  # no flow

seen = {}
each_line(order, lambda number, sku, message: seen.update({sku: message}))
sink(seen)  # flow
sink(list(seen.keys()))  # no flow
