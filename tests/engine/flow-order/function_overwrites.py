"""A called function overwrites a field or a key of the object it is given."""
from taintcase import sink, source


class Buyer:
    def __init__(self, name):
        self.name = name
        self.alias = name


def forget(buyer):
    buyer.name = None


def forget_other(buyer):
    buyer = Buyer("new")
    buyer.name = None


first = Buyer(source("name"))
forget(first)
sink(first.name)  # no flow
sink(first.alias)  # flow
second = Buyer(source("name"))
forget_other(second)
sink(second.name)  # flow
