"""A callee that changes its argument changes it for the caller; one that rebinds its parameter does not."""
from taintcase import sink, source


def attach_note(order):
    order["note"] = source("note")


def replace_locally(order):
    order = {"note": source("note")}
    return order["note"]


def mask(order):
    order["buyer"] = "redacted"


first, second, third = {}, {}, {"buyer": source("buyer"), "id": "ORDER-3"}
attach_note(first)
replace_locally(second)
sink(first)  # flow
sink(second)  # no flow
sink(third["buyer"])  # flow
mask(third)
sink(third)  # no flow
