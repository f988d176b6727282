"""A conditional expression has the value of one arm; the condition itself is no data."""
from taintcase import opaque, sink, source

buyer = source("buyer")
for _ in range(2):
    sink(buyer if opaque() else "guest")  # flow
for _ in range(2):
    sink("known" if buyer else "guest")  # no flow
sink(buyer if False else "guest")  # no flow
sink("guest" if None else buyer)  # flow
sink(("known" if buyer == "x" else "guest") + "!")  # no flow
MASK = True
sink("hidden" if MASK else buyer)  # no flow
