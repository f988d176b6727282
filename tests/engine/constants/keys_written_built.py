"""A write at a built key is read back at the same key written out, and only there."""
from taintcase import sink, source

SCOPE = "customer"
profile = {}
profile[f"{SCOPE}.name"] = source("name")
profile[SCOPE + ".tier"] = "gold"
sink(profile["customer.name"])  # flow
sink(profile["customer.tier"])  # no flow
profile["customer.name"] = "hidden"
sink(profile[f"{SCOPE}.name"])  # no flow
profile["customer.tier"] = source("tier")
sink(profile["customer" + "." + "tier"])  # flow
