"""Numbers and tuples are keys as strings are."""
from taintcase import sink, source

by_number = {1: source("name"), 2: "GB", (1, 2): "pair"}
sink(by_number[1])  # flow
sink(by_number[2])  # no flow
sink(by_number[1, 2])  # no flow
