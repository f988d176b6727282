"""__iter__ as a generator, the old protocol over __getitem__, and unpacking of an object."""
from taintcase import sink, source


class Order:
    def __init__(self, order_id, buyer):
        self.order_id = order_id
        self.buyer = buyer

    def __iter__(self):
        yield self.order_id
        yield self.buyer


class Legacy:
    def __init__(self, *cells):
        self.cells = cells

    def __getitem__(self, index):
        return self.cells[index]

    def __reversed__(self):
        return iter(["nothing"])


order_id, buyer = Order("ORDER-1", source("buyer"))
sink(buyer)  # flow
sink(order_id)  # no flow
sink(list(Legacy("ORDER-1", source("note"))))  # flow
sink(list(reversed(Legacy(source("note")))))  # no flow
sink([*Order("ORDER-2", "shop"), *Legacy("end")])  # no flow
sink(tuple(Order(source("id"), "shop"))[0])  # flow
