"""An alias taken before a write sees it; one of an object that was replaced does not."""
from taintcase import sink, source

order = {"lines": []}
lines = order["lines"]
backup = order
lines.append(source("line"))
sink(order)  # flow
sink(backup["lines"])  # flow
order = {"lines": []}
sink(order["lines"])  # no flow
backup["lines"].append("more")
sink(lines)  # flow
order["lines"] = lines
sink(order)  # flow
