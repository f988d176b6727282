"""Tuples returned by functions keep their positions."""
from taintcase import sink, source


def load_order():
    return "ORDER-1", source("buyer_email"), 3


order_id, email, quantity = load_order()
sink(order_id)  # no flow
sink(email)  # flow

record = load_order()
sink(record[0])  # no flow
sink(record[1])  # flow
sink(record[1:])  # flow
sink(record[2:] + record[:1])  # no flow
