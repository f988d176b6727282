"""A list comprehension gives its expression, not its condition."""
from taintcase import sanitize, sink, source

orders = [{"id": "ORDER-1", "buyer": source("buyer")}, {"id": "ORDER-2", "buyer": source("buyer")}]
sink([order["buyer"] for order in orders])  # flow
sink([order["id"] for order in orders if order["buyer"]])  # no flow
sink([sanitize(order["buyer"]) for order in orders])  # no flow
sink([value for order in orders for value in order.values()])  # flow
sink([{**order, "buyer": "redacted"} for order in orders])  # no flow
sink([[key for key in order] for order in orders])  # no flow
