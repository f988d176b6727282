"""A helper that sanitises in place changes the caller's object, one that rebinds does not."""
from taintcase import sanitize, sink, source


def mask_email(order):
    order["email"] = sanitize(order["email"])


def mask_copy(order):
    order = dict(order)
    order["email"] = sanitize(order["email"])
    return order


def mask_rebinding(email):
    email = sanitize(email)


first = {"email": source("email")}
mask_email(first)
sink(first)  # no flow
second = {"email": source("email")}
third = mask_copy(second)
sink(second)  # flow
sink(third)  # no flow
email = source("email")
mask_rebinding(email)
sink(email)  # flow
