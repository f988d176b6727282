from dataclasses import dataclass


@dataclass
class Parcel:
    order_id: str
    name: str
    phone: str
