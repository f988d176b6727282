"""What a global holds depends on the calls before the read."""
from taintcase import sink, source

current_order = None


def open_order(order):
    global current_order
    current_order = order


def close_order():
    global current_order
    current_order = None


sink(current_order)  # no flow
open_order(source("order"))
sink(current_order)  # flow
close_order()
sink(current_order)  # no flow
