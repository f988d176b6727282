"""A loop that replaces a field of every object of a list."""
from types import SimpleNamespace

from taintcase import sanitize, sink, source

buyers = [SimpleNamespace(name=source("name"), city=source("city")) for _ in range(2)]
for buyer in buyers:
    buyer.name = sanitize(buyer.name)
sink([buyer.name for buyer in buyers])  # no flow
sink([buyer.city for buyer in buyers])  # flow
sink(buyers[0].city)  # flow
sink(sanitize(buyers))  # no flow
