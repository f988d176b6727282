"""__str__, __repr__ and __format__ run when an object becomes text."""

from taintcase import sink, source


class Buyer:
    def __init__(self, name, number):
        self._name = name
        self._number = number

    def __str__(self):
        return self._name

    def __repr__(self):
        return f"Buyer({self._number})"

    def __format__(self, spec):
        return self._name if spec == "full" else f"#{self._number}"


buyer = Buyer(source("name"), 7)
sink(str(buyer))  # flow
sink(repr(buyer))  # no flow
sink(f"{buyer!s} ordered")  # flow
sink(f"{buyer!r} ordered")  # no flow
sink("{:full}".format(buyer))  # flow
sink(str([buyer]))  # no flow
