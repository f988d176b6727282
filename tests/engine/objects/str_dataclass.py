"""The generated repr of a dataclass holds its fields, unless a field or the class turns it off."""
from dataclasses import dataclass, field

from taintcase import sink, source


@dataclass
class Order:
    order_id: str
    buyer: str


@dataclass
class Sealed:
    order_id: str
    buyer: str = field(repr=False)


@dataclass(repr=False)
class Silent:
    buyer: str


@dataclass
class Custom:
    buyer: str

    def __repr__(self):
        return "Custom(...)"


sink(str(Order("ORDER-1", source("buyer"))))  # flow
sink(f"{Sealed('ORDER-1', source('buyer'))}")  # no flow
sink(f"{Sealed(source('id'), 'shop')}")  # flow
sink(str(Silent(source("buyer"))))  # no flow
sink(repr(Custom(source("buyer"))))  # no flow
sink(f"{[Order('ORDER-1', source('buyer'))]}")  # flow
