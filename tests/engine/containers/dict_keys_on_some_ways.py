"""A key that is set under a condition may be missing afterwards: defaults and tests of membership count."""
from taintcase import opaque, sink, source


def chosen():
    row = {}
    if opaque():
        row["buyer"] = "shop"
    sink(row.get("buyer", source("fallback")))  # flow
    if "buyer" not in row:
        sink(source("missing"))  # flow
    row["buyer"] = "shop"
    sink(row.get("buyer", source("fallback")))  # no flow
    if "buyer" not in row:
        sink(source("missing"))  # no flow
    return row


def attribute():
    class Order:
        buyer = source("default")

    order = Order()
    if opaque():
        order.buyer = "shop"
    sink(getattr(order, "note", source("note")))  # flow
    order.note = "none"
    sink(getattr(order, "note", source("note")))  # no flow


def members():
    names = {"shop"}
    if opaque():
        names.add("desk")
    if "desk" not in names:
        sink(source("absent"))  # flow
    if "shop" not in names:
        sink(source("absent"))  # no flow


for _ in range(2):
    chosen()
    attribute()
    members()
