"""__str__ is inherited, falls back on __repr__ of the subclass, and reads the subclass's attributes."""
from taintcase import sink, source


class Record:
    def __init__(self, title, owner):
        self.title = title
        self.owner = owner

    def __str__(self):
        return f"{type(self).__name__} {self.summary()}"

    def summary(self):
        return self.title


class Owned(Record):
    def summary(self):
        return f"{self.title} of {self.owner}"


class Silent(Owned):
    __str__ = object.__str__

    def __repr__(self):
        return "Silent()"


sink(str(Record("order", source("owner"))))  # no flow
sink(str(Owned("order", source("owner"))))  # flow
sink(str(Silent("order", source("owner"))))  # no flow
sink(f"{Owned('order', 'shop')}")  # no flow
sink(f"{Record(source('title'), 'shop')}")  # flow
