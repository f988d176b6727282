from dataclasses import dataclass


@dataclass(frozen=True)
class Address:
    name: str
    city: str


@dataclass(frozen=True)
class Order:
    order_id: str
    total: int
    address: Address


@dataclass(frozen=True)
class Summary:
    order_id: str
    recipient: str
