"""get and setdefault return the value of the key or the default."""
from taintcase import sink, source

order = {"id": "ORDER-1", "buyer": source("buyer")}
sink(order.get("buyer"))  # flow
sink(order.get("id", source("fallback")))  # no flow
sink(order.get("missing", source("fallback")))  # flow
sink(order.get("missing"))  # no flow
