"""Numbers, tuples, booleans and None as keys."""
from taintcase import sink, source

FIRST = 0
table = {0: source("zero"), 1: "one", ("eu", "email"): source("eu"), ("na", "email"): "na", None: "none"}
sink(table[FIRST])  # flow
sink(table[FIRST + 1])  # no flow
sink(table["eu", "email"])  # flow
sink(table[("na", "email")])  # no flow
sink(table[None])  # no flow
sink(table[False])  # flow
