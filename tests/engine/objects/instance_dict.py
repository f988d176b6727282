"""vars and __dict__ are the attributes themselves, both ways."""
from types import SimpleNamespace

from taintcase import sink, source


class Buyer:
    def __init__(self, name):
        self.name = name
        self.country = "GB"


buyer = Buyer(source("name"))
sink(buyer.__dict__["name"])  # flow
sink(vars(buyer)["country"])  # no flow
buyer.__dict__["name"] = "redacted"
sink(buyer.name)  # no flow
vars(buyer).update(phone=source("phone"))
sink(buyer.phone)  # flow

space = SimpleNamespace(**{"email": source("email"), "status": "open"})
sink(space.email)  # flow
sink(space.status)  # no flow
