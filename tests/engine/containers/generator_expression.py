"""A generator expression is lazy: it sees names as they are when it runs, save for its first iterable."""
from taintcase import sink, source

names = [source("buyer")]
lazy = (name for name in names)
names = ["shop"]
sink(list(lazy))  # flow

suffix = "open"
labels = (f"{order_id} {suffix}" for order_id in ["ORDER-1"])
suffix = source("note")
sink(list(labels))  # flow-missing (not followed yet)

prefix = source("note")
titles = (f"{order_id} {prefix}" for order_id in ["ORDER-1"])
prefix = "open"
sink(list(titles))  # no flow-missing (beyond the precision of the engine)

used_up = (note for note in [source("note")])
sink(next(used_up))  # flow
sink(list(used_up))  # no flow
