"""Pairs unpacked in a loop head, with a star and nested."""
from taintcase import sink, source

rows = [("sku-1", (source("name"), 3)), ("sku-2", ("plain", 4))]
for sku, (name, quantity) in rows:
    sink(sku)  # no flow
    sink(name)  # flow
    sink(quantity)  # no flow
for head, *rest in [("a", "b", source("c"))]:
    sink(head)  # no flow
    sink(rest)  # flow
for index, (sku, *_) in enumerate(rows):
    sink(sku, index)  # no flow
