"""The order as the service sees it."""
from dataclasses import dataclass


@dataclass
class Order:
    order_id: str
    buyer: str
    status: str
