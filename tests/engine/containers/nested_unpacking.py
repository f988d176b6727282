"""Targets nested in targets take the elements of the same shape."""
from taintcase import sink, source

order = ("ORDER-1", (source("buyer_name"), ("GB", source("postcode"))), 2)
order_id, (name, (country, postcode)), count = order
sink(name)  # flow
sink(postcode)  # flow
sink(country)  # no flow
sink(order_id)  # no flow

rows = [("ORDER-1", (source("email"), "GB")), ("ORDER-2", (source("email"), "DE"))]
for number, (email, region) in rows:
    sink(email)  # flow
    sink((number, region))  # no flow
