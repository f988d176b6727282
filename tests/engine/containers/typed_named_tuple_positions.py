"""Positions, keywords and stars fill the fields of a NamedTuple class."""
from typing import NamedTuple

from taintcase import sink, source


class Address(NamedTuple):
    street: str
    city: str = "n/a"
    country: str = "GB"

    def region(self):
        return self.country


sink(Address("x", city=source("city"))[1])  # flow
sink(Address(*["street", "city", source("country")]).region())  # flow
sink(Address("street", source("city")).country)  # no flow
sink(Address._fields)  # no flow
