"""An element assigned anew loses its old value, and only that element does."""
from taintcase import sanitize, sink, source

lines = [source("street"), source("city"), "GB"]
lines[0] = "redacted"
sink(lines[0])  # no flow
sink(lines[1])  # flow

lines[1] = sanitize(lines[1])
sink(lines)  # no flow

lines[2] = source("postcode")
country = lines[2]
lines[2] = "GB"
sink(country)  # flow
sink(lines[2])  # no flow
