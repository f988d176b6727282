"""Star arguments deliver elements to parameters by position and by key."""
from taintcase import sink, source


def describe(order_id, buyer, country="GB"):
    return order_id, buyer, country


values = ["ORDER-1", source("buyer_name")]
order_id, buyer, country = describe(*values)
sink(buyer)  # flow
sink(order_id)  # no flow
sink(country)  # no flow

fields = {"country": source("country"), "buyer": "redacted"}
order_id, buyer, country = describe("ORDER-1", **fields)
sink(country)  # flow
sink(buyer)  # no flow
