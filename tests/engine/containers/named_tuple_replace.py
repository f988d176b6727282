"""_replace, _asdict and _make make new values field by field."""
from collections import namedtuple

from taintcase import sink, source

Buyer = namedtuple("Buyer", ["order_id", "email", "country"])
buyer = Buyer("ORDER-1", source("email"), "GB")
masked = buyer._replace(email="***")
sink(masked)  # no flow
sink(buyer)  # flow
sink(buyer._asdict()["email"])  # flow
sink(buyer._asdict()["country"])  # no flow
sink(f"{buyer}")  # flow
sink(Buyer._make(["ORDER-2", "***", source("country")]).country)  # flow
