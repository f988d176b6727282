"""An annotation without a value binds nothing; an annotated assignment binds."""
from taintcase import sink, source

email = source("email")
email: str
sink(email)  # flow
phone: str = source("phone")
phone: str = "none"
sink(phone)  # no flow


class Buyer:
    name: str = "anonymous"
    email: str


buyer = Buyer()
buyer.email: str = source("email")
sink(buyer.name)  # no flow
sink(buyer.email)  # flow
