"""Starred elements of a list display keep their places."""
from taintcase import sink, source

*leading, last = "ORDER-1", source("note")
sink(leading)  # no flow
sink(last)  # flow

merged = [*leading, "x", *[source("address")]]
sink(merged[2])  # flow
sink(merged[:2])  # no flow
