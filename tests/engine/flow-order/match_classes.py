"""`match` with class patterns, by keyword and by `__match_args__`."""
from dataclasses import dataclass

from taintcase import sink, source


@dataclass
class Buyer:
    name: str
    segment: str


@dataclass
class Parcel:
    weight: int
    address: str


def handle(event):
    match event:
        case Buyer(name, "b2b"):
            sink(name)  # flow
        case Buyer(segment=segment):
            sink(segment)  # no flow-missing (beyond the precision of the engine)
        case Parcel(weight=weight, address=address):
            sink(weight)  # no flow-missing (beyond the precision of the engine)
            sink(address)  # flow
        case str() as text:
            sink(text)  # flow
        case int(number) | float(number):
            sink(number)  # no flow-missing (beyond the precision of the engine)


handle(Buyer(source("name"), "b2b"))
handle(Buyer(source("name"), "b2c"))
handle(Parcel(3, source("address")))
handle(source("text"))
handle(4)
