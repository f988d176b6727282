"""A Counter holds data as keys; its counts are not data."""
from collections import Counter

from taintcase import sink, source

buyers = Counter([source("buyer"), "shop"])
sink(buyers)  # flow
sink(list(buyers.values()))  # no flow
sink(buyers.total())  # no flow
name, count = buyers.most_common(1)[0]
sink(name)  # flow
sink(count)  # no flow
sink([number for _, number in buyers.most_common()])  # no flow
