"""A name for an inner dict changes the outer one."""
from taintcase import sink, source

order = {"id": "ORDER-1", "address": {"name": source("name"), "country": "GB"}, "items": [{"gift": source("message")}]}
sink(order["address"])  # flow
address = order["address"]
address["name"] = "redacted"
sink(order["address"])  # no flow
sink(order)  # flow
order["items"][0]["gift"] = {}
sink(order)  # no flow
