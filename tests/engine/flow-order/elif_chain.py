"""Of a chain of conditions a late one carries the data, and a nested one."""
from taintcase import sink, source


def describe(kind, order):
    if kind == "count":
        text = str(len(order))
    elif kind == "masked":
        text = "***"
    elif kind == "pair":
        text = ("pair", order) if order else ("pair", None)
    elif kind == "nested":
        text = "none"
        if order:
            if len(order) > 1:
                text = order
    else:
        text = "unknown"
    return text


sink(describe("nested", source("order")))  # flow
sink(describe("pair", source("order")))  # flow
sink(describe("masked", source("order")))  # no flow
sink(describe("count", source("order")))  # no flow
sink(describe("pair", source("order"))[0])  # no flow
sink([describe(kind, source("order")) for kind in ("count", "nested")])  # flow
