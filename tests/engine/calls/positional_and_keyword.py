"""Arguments given by position or by keyword reach the parameter that they name, in any order."""

from taintcase import sink, source


def choose_contact(order_id, contact, fallback=None):
    return contact


def describe_recipient(name, email, *, locale="en"):
    return {"name": name, "email": email, "locale": locale}


buyer_email = source("buyer_email")
sink(choose_contact("ORDER-1", buyer_email))  # flow
sink(choose_contact(buyer_email, "front-desk"))  # no flow
sink(choose_contact(contact=buyer_email, order_id="ORDER-1"))  # flow
sink(choose_contact(contact="front-desk", order_id=buyer_email))  # no flow

recipient = describe_recipient(email=buyer_email, name="Front Desk")
sink(recipient["email"])  # flow
sink(recipient["name"], recipient["locale"])  # no flow
