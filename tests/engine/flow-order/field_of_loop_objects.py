"""An overwrite in a loop reaches every object of the list; one outside the list keeps its data."""
from types import SimpleNamespace

from taintcase import sink, source

orders = [SimpleNamespace(buyer=source("buyer")) for _ in range(2)]
kept = SimpleNamespace(buyer=source("buyer"))
for order in orders:
    order.buyer = None
sink(kept.buyer)  # flow
sink(orders[0].buyer)  # no flow
sink([order.buyer for order in orders])  # no flow
orders.append(kept)
sink([order.buyer for order in orders])  # flow
