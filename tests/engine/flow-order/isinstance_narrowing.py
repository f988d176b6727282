"""`isinstance` splits a value of two possible classes."""
from taintcase import sink, source


class Address:
    def __init__(self, line):
        self.line = line


class PickupPoint:
    def __init__(self, code):
        self.code = code
        self.line = "pick-up"


def show(target):
    if isinstance(target, PickupPoint):
        sink(target.line)  # no flow
        return
    sink(target.line)  # flow


for target in (Address(source("line")), PickupPoint("P-1")):
    show(target)
