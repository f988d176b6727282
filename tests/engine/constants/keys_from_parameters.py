"""A key that is passed as an argument: each call reads its own entry."""
from taintcase import sink, source


def field(order, name):
    return order[name]


def field_or(order, name, default=None):
    return order.get(name, default)


order = {"email": source("email"), "status": "Shipped"}
sink(field(order, "email"))  # flow
sink(field(order, "status"))  # no flow
sink(field_or(order, "status"))  # no flow
sink(field_or(order, name="email"))  # flow
sink(field_or(order, "missing", "none"))  # no flow
sink(field_or(order, "missing", order["email"]))  # flow
