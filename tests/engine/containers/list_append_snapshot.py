"""A copy made before append does not grow, and append itself returns nothing."""
from taintcase import sink, source

order_ids = ["ORDER-1"]
snapshot = list(order_ids)
order_ids.append(source("order_note"))
sink(snapshot)  # no flow
sink(order_ids[-1])  # flow
sink(order_ids[0])  # no flow

outcome = order_ids.append(source("order_note"))
sink(outcome)  # no flow
