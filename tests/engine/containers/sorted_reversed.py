"""sorted and reversed give new sequences of the same elements."""
from taintcase import sink, source

orders = [{"id": "ORDER-2", "buyer": source("buyer")}, {"id": "ORDER-1", "buyer": source("buyer")}]
ranked = sorted(orders, key=lambda order: order["id"])
sink(ranked[0]["buyer"])  # flow
sink(ranked[0]["id"])  # no flow
ranked[0]["buyer"] = ranked[1]["buyer"] = "redacted"
sink(orders)  # no flow

trail = ("ORDER-1", source("note"))
backwards = list(reversed(trail))
sink(backwards[0])  # flow
sink(backwards[1])  # no flow
sink(next(reversed(trail)))  # flow
