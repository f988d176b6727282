from dataclasses import dataclass


@dataclass(slots=True)
class Contact:
    contact_id: str
    name: str
    email: str
    phone: str
