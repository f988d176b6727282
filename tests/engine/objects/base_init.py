"""A constructor of a base class sets attributes that methods of the subclass read."""
from taintcase import sink, source


class Record:
    def __init__(self, record_id, owner):
        self.record_id = record_id
        self.owner = owner


class OrderRecord(Record):
    def label(self):
        return f"order of {self.owner}"

    def number(self):
        return f"no. {self.record_id}"


class AnonymousRecord(Record):
    def __init__(self, record_id, owner):
        super().__init__(record_id, "anonymous")


order = OrderRecord("ORDER-1", source("owner"))
sink(order.label())  # flow
sink(order.number())  # no flow
sink(AnonymousRecord("ORDER-2", source("owner")))  # no flow
sink(OrderRecord(source("id"), "shop").number())  # flow
