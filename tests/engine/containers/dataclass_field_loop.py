"""Fields read by name in a loop, and one of them written anew."""
from dataclasses import asdict, dataclass, fields

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
order.address.street = "redacted"
sink(order.address)  # no flow
sink(plain["address"])  # flow
sink([column.name for column in fields(order)])  # no flow
sink({column.name: getattr(order, column.name) for column in fields(order)})  # flow
