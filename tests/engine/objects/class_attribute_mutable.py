"""A list of the class is shared by its objects and its subclasses; a list of the object is not."""
from taintcase import sink, source


class Registry:
    shared = []

    def __init__(self):
        self.own = []

    def add(self, item):
        self.shared.append(item)

    def keep(self, item):
        self.own.append(item)


class SubRegistry(Registry):
    pass


class SplitRegistry(Registry):
    shared = []


one, two = Registry(), SubRegistry()
one.keep(source("item"))
sink(two.own)  # no flow
sink(one.own)  # flow
sink(two.shared)  # no flow
one.add(source("item"))
sink(two.shared)  # flow
sink(SplitRegistry().shared)  # no flow
two.shared = []
sink(Registry.shared)  # flow
