"""Paths of several keys and indexes are told apart at every level."""
from taintcase import sink, source

order = {
    "id": "ORDER-1",
    "address": {"name": source("name"), "country": "GB"},
    "items": [{"sku": "SKU-1", "gift": {"message": source("message"), "wrap": "none"}}],
}
sink(order["address"]["name"])  # flow
sink(order["address"]["country"])  # no flow
sink(order["items"][0]["gift"]["message"])  # flow
sink(order["items"][0]["gift"]["wrap"])  # no flow
sink(order["items"][0]["sku"])  # no flow
