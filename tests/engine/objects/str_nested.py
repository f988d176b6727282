"""A generated repr shows nested values by their repr, in turn."""
from dataclasses import dataclass
from types import SimpleNamespace

from taintcase import sink, source


class Plain:
    def __init__(self, street):
        self.street = street


@dataclass
class Address:
    street: str


@dataclass
class Order:
    address: object


sink(str(Order(Address(source("street")))))  # flow
sink(str(Order(Plain(source("street")))))  # no flow
sink(str(SimpleNamespace(street=source("street"))))  # flow
sink(str({"address": Plain(source("street"))}))  # no flow
sink(Order(Plain(source("street"))))  # flow
sink(f"{Order(Address('n/a'))}")  # no flow
