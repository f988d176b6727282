"""update, |, |= and ** merge: the later one wins key by key."""
from taintcase import sink, source

defaults = {"name": "n/a", "city": "n/a"}
buyer = {"name": source("name")}

merged = {**defaults, **buyer}
sink(merged["name"])  # flow
sink(merged["city"])  # no flow
sink({**buyer, **defaults})  # no flow
sink(buyer | {"name": "redacted"})  # no flow
sink({"name": "redacted"} | buyer)  # flow
