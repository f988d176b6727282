"""namedtuple fields by name, by position, by unpacking, and replaced."""
from collections import namedtuple

from taintcase import sink, source

Buyer = namedtuple("Buyer", ["order_id", "email", "country"])
buyer = Buyer("ORDER-1", source("email"), "GB")
sink(buyer.email)  # flow
sink(buyer.order_id)  # no flow
sink(buyer[1])  # flow
sink(buyer[2])  # no flow

order_id, email, country = buyer
sink(email)  # flow
sink(country)  # no flow
