"""itemgetter with several keys gives a tuple in that order; sorted by a key keeps whole elements."""

from operator import itemgetter

from taintcase import sink, source

row = {"sku": "MUG-1", "price": 9, "buyer": source("buyer")}
sku, buyer = itemgetter("sku", "buyer")(row)
sink(sku)  # no flow
sink(buyer)  # flow

by_price = sorted([row], key=itemgetter("price"))
sink(by_price[0]["price"])  # no flow
sink(by_price[0]["buyer"])  # flow
sink(max([row], key=itemgetter("price"))["sku"])  # no flow
