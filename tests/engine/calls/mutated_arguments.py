"""A callee that changes the object it was given, and one that only rebinds its parameter."""

from taintcase import sanitize, sink, source


def enrich(order, name):
    order["buyer"] = name


def pretend_to_enrich(order, name):
    order = {"buyer": name}
    return len(order)


def scrub(order):
    order["buyer"] = sanitize(order["buyer"])


def scrub_copy(order):
    order = dict(order)
    order["buyer"] = "removed"


first, second = {"id": "A-1"}, {"id": "A-2"}
enrich(first, source("name"))
pretend_to_enrich(second, source("name"))
sink(first)  # flow
sink(second)  # no flow
scrub_copy(first)
sink(first["buyer"])  # flow
scrub(first)
sink(first["buyer"])  # no flow
