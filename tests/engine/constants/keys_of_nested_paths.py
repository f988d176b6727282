"""A path of constant keys, followed by a helper and by a loop."""
from functools import reduce

from taintcase import sink, source

order = {"buyer": {"contact": {"email": source("email")}, "segment": "b2b"}}


def dig(value, *keys):
    for key in keys:
        value = value[key]
    return value


sink(dig(order, "buyer", "contact", "email"))  # flow
sink(order["buyer"]["segment"])  # no flow
sink(reduce(lambda value, key: value[key], ["buyer", "contact"], order))  # flow
segment = order.get("buyer", {}).get("segment", "none")
sink(segment)  # no flow
sink(order.get("buyer", {}).get("contact"))  # flow
