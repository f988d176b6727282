"""Functions held in attributes of objects, and data held in attributes of functions."""

from taintcase import sink, source


def full(value):
    return value


def redacted(value):
    return "[redacted]"


class Printer:
    def __init__(self, formatter):
        self.formatter = formatter
        self.trailer = full

    def show(self, value):
        return self.formatter(value) + self.trailer(".")


address = source("address")
sink(Printer(full).show(address))  # flow
sink(Printer(redacted).show(address))  # no flow

printer = Printer(full)
printer.formatter = redacted
sink(printer.show(address))  # no flow

full.last_value = address
redacted.last_value = "none"
sink(full.last_value)  # flow
sink(redacted.last_value)  # no flow
