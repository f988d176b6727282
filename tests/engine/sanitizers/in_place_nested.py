"""A nested entry, an item of a list and a field are replaced by clean copies."""
from types import SimpleNamespace

from taintcase import sanitize, sink, source

order = {"buyer": {"name": source("name"), "city": source("city")}, "lines": ["sku-1"]}
order["buyer"]["name"] = sanitize(order["buyer"]["name"])
sink(order["buyer"]["name"])  # no flow
sink(order["buyer"]["city"])  # flow
row = [source("name"), source("city")]
row[0] = sanitize(row[0])
sink(row[0])  # no flow
sink(row[1])  # flow
buyer = SimpleNamespace(name=source("name"))
buyer.name = sanitize(buyer.name)
sink(buyer)  # no flow
