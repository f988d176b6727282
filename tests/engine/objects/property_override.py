"""A subclass replaces a property; property() and lambdas make one too."""
from taintcase import sink, source


class Buyer:
    def __init__(self, name):
        self._name = name

    @property
    def label(self):
        return self._name

    greeting = property(lambda self: f"Dear {self.label}")


class Guest(Buyer):
    @property
    def label(self):
        return "guest"


sink(Buyer(source("name")).greeting)  # flow
sink(Guest(source("name")).greeting)  # no flow
sink(Guest(source("name")).label)  # no flow
sink(Guest(source("name"))._name)  # flow
