"""A machine whose states are classes of their own; the data stays with the context."""
from taintcase import sink, source


class Draft:
    def next(self, order):
        order.note = order.note or "empty"
        return Placed(order.note)


class Placed:
    def __init__(self, note):
        self.note = note

    def next(self, order):
        return Shipped()


class Shipped:
    def next(self, order):
        return self


class Order:
    def __init__(self, note):
        self.note = note
        self.state = Draft()

    def advance(self):
        self.state = self.state.next(self)
        return self.state


order, blank = Order(source("note")), Order("")
sink(order.advance().note)  # flow
sink(blank.advance().note)  # no flow
sink(order.state)  # flow
sink(order.advance())  # no flow
sink(order.note)  # flow
sink(type(order.state).__name__)  # no flow
