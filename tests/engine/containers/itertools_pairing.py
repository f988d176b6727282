"""zip_longest, starmap, product and pairwise keep positions of their tuples."""
from itertools import pairwise, product, starmap, zip_longest

from taintcase import sink, source

names = [source("buyer")]
filled = list(zip_longest(["ORDER-1", "ORDER-2"], names, fillvalue="n/a"))
sink(filled[0][1])  # flow
sink(filled[1][0])  # no flow
sink(list(starmap(lambda order_id, name: name, filled)))  # flow
sink(list(starmap(lambda order_id, name: order_id, filled)))  # no flow
for region, name in product(["EU", "NA"], names):
    sink(region)  # no flow
sink(list(pairwise(["ORDER-1", *names])))  # flow
