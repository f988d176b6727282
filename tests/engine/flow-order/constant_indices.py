"""Constant indices of a list and a tuple, from both ends."""
from taintcase import sink, source

row = ["sku-1", source("name"), "DE"]
sink(row[0])  # no flow
sink(row[-2])  # flow
sink(row[-1])  # no flow
row[1] = "hidden"
sink(row)  # no flow
pair = (source("left"), "right")
sink(pair[0])  # flow
sink(pair[1])  # no flow
