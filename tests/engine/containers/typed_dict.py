"""A TypedDict is a plain dict with declared keys."""
from typing import TypedDict

from taintcase import sink, source


class Buyer(TypedDict, total=False):
    order_id: str
    email: str
    country: str


def without_email(buyer: Buyer) -> Buyer:
    return {"order_id": buyer["order_id"], "country": buyer["country"]}


buyer: Buyer = {"order_id": "ORDER-1", "email": source("email"), "country": "GB"}
sink(buyer["email"])  # flow
sink(without_email(buyer))  # no flow
made = Buyer(order_id="ORDER-2", email=source("email"))
sink(made["order_id"])  # no flow
sink(made.get("email", ""))  # flow
