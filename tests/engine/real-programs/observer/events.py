from dataclasses import dataclass


@dataclass(frozen=True)
class Event:
    kind: str
    order_id: str
    address: str
