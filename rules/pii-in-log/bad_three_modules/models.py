from dataclasses import dataclass, field


@dataclass
class Customer:
    name: str
    email: str


@dataclass
class Order:
    order_id: str
    status: str
    customer: Customer
    items: list = field(default_factory=list)
