"""`match` with sequence patterns binds items by position."""
from taintcase import sink, source


def handle_pair(row):
    match row:
        case []:
            sink(row)  # no flow
        case [sku, name]:
            sink(sku)  # no flow
            sink(name)  # flow


def handle_long(row):
    match row:
        case [first, *middle, last]:
            sink(first)  # no flow
            sink(middle)  # flow
            sink(last)  # no flow


handle_pair([])
handle_pair(("sku-1", source("name")))
handle_long(["a", source("b"), "c", "d"])
