"""A NamedTuple class with defaults and methods."""
from typing import NamedTuple

from taintcase import sink, source


class Address(NamedTuple):
    street: str
    city: str = "n/a"
    country: str = "GB"

    def label(self):
        return f"{self.street}, {self.city}"

    def region(self):
        return self.country


home = Address(source("street"), country="DE")
sink(home.label())  # flow
sink(home.region())  # no flow
sink(home.city)  # no flow
