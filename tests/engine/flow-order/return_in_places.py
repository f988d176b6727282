"""A `return` in a loop, in a `with`, in a handler, in a match and in a nested condition."""
from contextlib import nullcontext

from taintcase import opaque, sink, source


def from_loop(orders):
    for order in orders:
        if order:
            return order


def from_with(order):
    with nullcontext(order) as opened:
        return opened


def from_handler(order):
    try:
        return {}[order]
    except KeyError as error:
        return error.args[0]


def from_match(order):
    match order:
        case "":
            return "empty"
        case text if opaque():
            return text
    return "other"


sink(from_loop(["", source("order")]))  # flow
sink(from_with(source("order")))  # flow
sink(from_handler(source("order")))  # flow
sink(from_match(source("order")))  # flow
