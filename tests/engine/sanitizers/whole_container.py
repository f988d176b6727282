"""Sanitising a container cleans the copy, not the original and not what is added later."""
from taintcase import sanitize, sink, source

order = {"email": source("email"), "lines": [source("line")]}
clean = sanitize(order)
sink(clean)  # no flow
sink(clean["lines"][0])  # no flow
sink(order["lines"])  # flow
clean["note"] = order["email"]
sink(clean["note"])  # flow
sink(clean["email"])  # no flow
