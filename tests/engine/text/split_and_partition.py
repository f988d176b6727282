"""Pieces of a text are data; pieces of another text, and their number, are not."""

from taintcase import sink, source

full_name = source("full_name") + " of Lyon"
first, *others = full_name.split()
sink(first)  # flow
sink(len(others))  # no flow
head, separator, tail = full_name.partition("-")
sink(head, tail)  # flow

order_id, note = "A-1;fragile".split(";")
sink(order_id, note)  # no flow
sink("A-1;fragile".split(full_name))  # no flow
sink(full_name.splitlines()[0])  # flow
