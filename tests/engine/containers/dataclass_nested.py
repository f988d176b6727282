"""asdict goes down into nested dataclasses and lists."""
from dataclasses import asdict, dataclass

from taintcase import sink, source


@dataclass
class Address:
    street: str
    country: str


@dataclass
class Order:
    order_id: str
    address: Address
    notes: list


order = Order("ORDER-1", Address(source("street"), "GB"), [source("note")])
plain = asdict(order)
sink(plain["address"]["street"])  # flow
sink(plain["address"]["country"])  # no flow
sink(plain["notes"][0])  # flow
