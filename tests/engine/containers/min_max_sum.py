"""min and max hand on one of their elements whole; the key function only compares."""
from taintcase import sink, source

orders = [{"total": 30, "buyer": source("buyer")}, {"total": 20, "buyer": source("buyer")}]
largest = max(orders, key=lambda order: order["total"])
sink(largest["buyer"])  # flow
sink(largest["total"])  # no flow
sink(max(len(order["buyer"]) for order in orders))  # no flow
sink(min([], default=source("nobody")))  # flow
sink(sum(order["total"] for order in orders))  # no flow
sink(sum([["ORDER-1"], [source("note")]], []))  # flow
