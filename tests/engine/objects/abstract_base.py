"""A template method of an abstract base calls what the subclass implements."""
from abc import ABC, abstractmethod

from taintcase import sink, source


class Report(ABC):
    def __init__(self, order):
        self.order = order

    def build(self):
        return [self.heading(), *self.body()]

    def heading(self):
        return "Report"

    @abstractmethod
    def body(self): ...


class Full(Report):
    def body(self):
        return [self.order["id"], self.order["buyer"]]


class Short(Report):
    def body(self):
        yield self.order["id"]


class Titled(Short):
    def heading(self):
        return f"Report for {self.order['buyer']}"


order = {"id": "ORDER-1", "buyer": source("buyer")}
sink(Full(order).build())  # flow
sink(Short(order).build())  # no flow
sink(Titled(order).build())  # flow
sink(Titled(order).build()[1])  # no flow
sink(Full(order).build()[2])  # flow
sink(Full(order).heading())  # no flow
