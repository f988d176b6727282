"""The name of a loop keeps the last element after it."""
from taintcase import sink, source

for cell in ["ORDER-1", source("buyer")]:
    pass
sink(cell)  # flow

for row in [source("buyer"), "last row"]:
    pass
sink(row)  # no flow

for number, buyer in enumerate([source("buyer")]):
    shown = f"buyer {number}"
sink(shown)  # no flow
sink(buyer)  # flow
