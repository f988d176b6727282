"""Data that is a key of a dict becomes a value of the inverted one."""
from taintcase import sink, source

orders = {source("email"): "ORDER-1"}
sink(list(orders.values()))  # no flow
sink(next(iter(orders)))  # flow
inverse = {value: key for key, value in orders.items()}
sink(inverse["ORDER-1"])  # flow
sink(sorted(inverse))  # no flow
