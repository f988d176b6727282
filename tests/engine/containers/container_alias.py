"""One container inside two others is one container."""
from taintcase import sink, source

address = {}
order = {"id": "ORDER-1", "address": address}
invoice = {"number": "INV-1", "address": address}
order["address"]["street"] = source("street")
sink(invoice["address"])  # flow
sink(invoice["number"])  # no flow
invoice["address"] = {"street": "n/a"}
sink(invoice)  # no flow
sink(order["address"]["street"])  # flow
