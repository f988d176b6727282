"""map gives what the function returns, whatever it is given."""
from taintcase import sanitize, sink, source


def country_of(order):
    return order["country"]


def buyer_of(order):
    return order["buyer"]


orders = [{"buyer": source("buyer"), "country": "GB"}]
sink(list(map(buyer_of, orders)))  # flow
sink(list(map(country_of, orders)))  # no flow
sink(list(map(sanitize, map(buyer_of, orders))))  # no flow
sink(list(map(len, map(buyer_of, orders))))  # no flow
sink(list(map(lambda key, order: order[key], ["country"], orders)))  # no flow
sink(list(map(lambda key, order: order[key], ["buyer"], orders)))  # flow
