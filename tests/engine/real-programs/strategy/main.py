"""Shipping label strategies: chosen by constant, by configuration, swapped at run time, and composed."""

from labels import LabelPrinter
from settings import DEFAULT, REGIONS
from strategies import Abbreviated, Numbered, Plain, Twice
from taintcase import sink, source


def run():
    order = {"id": "A-1", "name": source("name"), "country": "DE"}
    printer = LabelPrinter(Plain())
    sink(printer.print(order))  # flow
    printer.strategy = Numbered()
    sink(printer.print(order))  # no flow
    sink(LabelPrinter(Abbreviated()).print(order))  # flow
    sink(LabelPrinter(Twice(Numbered())).print(order))  # no flow
    sink(LabelPrinter(Twice(Plain())).print(order))  # flow
    sink(LabelPrinter(REGIONS["EU"]()).print(order))  # no flow
    sink(LabelPrinter(DEFAULT()).print(order))  # flow
    sink(printer.printed)  # no flow


if __name__ == "__main__":
    run()
