"""A sink before the source gets nothing, in the same function and through a field."""
from taintcase import sink, source


class Ticket:
    def __init__(self):
        self.customer = None

    def open(self):
        sink(self.customer)  # no flow
        self.customer = source("customer")
        sink(self.customer)  # flow

    def close(self):
        self.customer = None
        sink(self.customer)  # no flow


ticket = Ticket()
ticket.open()
ticket.close()
