"""A comprehension has its own scope: its variable does not replace the one outside."""
from taintcase import sink, source

orders = [source("order 1"), source("order 2")]
order = "none selected"
upper = [order.upper() for order in orders]
sink(upper)  # flow
sink(order)  # no flow

city = source("city")
codes = [city for city in ("BER", "MUC")]
sink(codes)  # no flow
sink(city)  # flow
