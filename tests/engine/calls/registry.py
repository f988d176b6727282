"""Handlers that a decorator puts into a registry under constant names."""

from taintcase import sanitize, sink, source

HANDLERS = {}


def handles(name):
    def register(function):
        HANDLERS[name] = function
        return function

    return register


@handles("invoice")
def make_invoice(order):
    return f"Invoice for {order['buyer']}"


@handles("picklist")
def make_picklist(order):
    return f"Pick {order['sku']}"


@handles("survey")
def make_survey(order):
    return f"Dear {sanitize(order['buyer'])}"


def produce(kind, order):
    handler = HANDLERS[kind]
    return handler(order)


order = {"buyer": source("buyer"), "sku": "MUG-1"}
sink(produce("invoice", order))  # flow
sink(produce("picklist", order))  # no flow
sink(produce("survey", order))  # no flow
sink(HANDLERS["invoice"](order))  # flow
sink(list(HANDLERS))  # no flow
