"""Dataclass fields are told apart through construction, replace and conversion."""
from dataclasses import dataclass, field

from taintcase import sink, source


@dataclass
class Order:
    order_id: str
    buyer: str
    tags: list = field(default_factory=list)


order = Order("ORDER-1", buyer=source("buyer"))
other = Order("ORDER-2", "redacted")
order.tags.append("fragile")
sink(order.buyer)  # flow
sink(order.order_id)  # no flow
sink(other)  # no flow

other.tags.append(source("tag"))
sink(order.tags)  # no flow
sink(other.tags)  # flow
