"""groupby gives the key and the group apart."""
from itertools import groupby

from taintcase import sink, source

orders = [("DE", source("buyer")), ("DE", source("buyer")), ("GB", source("buyer"))]
for country, group in groupby(orders, key=lambda order: order[0]):
    sink(country)  # no flow
    sink(list(group))  # flow

counts = {country: len(list(group)) for country, group in groupby(orders, key=lambda order: order[0])}
sink(counts)  # no flow
for buyer, group in groupby(orders, key=lambda order: order[1]):
    sink(buyer)  # flow
    sink([country for country, _ in group])  # no flow
