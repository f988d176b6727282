"""Slots hold attributes without a __dict__; private names are mangled per class."""
from taintcase import sink, source


class Point:
    __slots__ = ("label", "place")

    def __init__(self, label, place):
        self.label = label
        self.place = place


class Base:
    def __init__(self, owner):
        self.__owner = owner

    def owner(self):
        return self.__owner


class Derived(Base):
    def __init__(self, owner):
        super().__init__("robot")
        self.__owner = owner

    def own(self):
        return self.__owner


point = Point(source("label"), "depot")
sink(point.label)  # flow
sink(point.place)  # no flow
derived = Derived(source("owner"))
sink(derived.owner())  # no flow
sink(derived.own())  # flow
sink(derived._Base__owner)  # no flow
sink(derived._Derived__owner)  # flow
