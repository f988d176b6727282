from dataclasses import dataclass
from typing import NamedTuple


class Buyer(NamedTuple):
    buyer_id: str
    name: str


@dataclass
class Order:
    order_id: str
    buyer_id: str
    day: str
    total: int
    buyer: Buyer | None = None
