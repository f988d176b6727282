"""A local holds what was assigned last; what was derived before the reassignment keeps the data."""
from taintcase import sink, source

address = source("address")
label = f"to: {address}"
address = "withheld"
sink(address)  # no flow
sink(label)  # flow
label, address = address, label
sink(label)  # no flow
sink(address)  # flow
