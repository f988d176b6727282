"""The first iterable of a comprehension is evaluated outside, everything else inside its scope."""
from taintcase import sink, source

line = [source("line")]
flat = [line for line in line]
sink(flat)  # flow

rows = [["sku-1"], ["sku-2"]]
name = source("name")
pairs = [name for row in rows for name in row]
sink(pairs)  # no flow
tagged = [(sku, name) for row in rows for sku in row]
sink(tagged)  # flow
