"""operator.itemgetter, attrgetter and methodcaller stand for the access that they name."""

from dataclasses import dataclass
from operator import attrgetter, itemgetter, methodcaller

from taintcase import sink, source


@dataclass
class Address:
    street: str
    country: str

    def label(self, separator):
        return self.street + separator + self.country

    def region(self, separator):
        return "EU" + separator + self.country


@dataclass
class Order:
    address: Address


row = {"id": "A-1", "buyer": source("buyer")}
sink(itemgetter("buyer")(row))  # flow
sink(list(map(itemgetter("id"), [row])))  # no flow

order = Order(Address(source("street"), "DE"))
sink(attrgetter("address.street")(order))  # flow
sink(attrgetter("address.country")(order))  # no flow
sink(methodcaller("label", ", ")(order.address))  # flow
sink(methodcaller("region", separator="/")(order.address))  # no flow
