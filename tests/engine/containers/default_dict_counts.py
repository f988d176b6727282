"""Counting under a key makes the key part of the dict, not of the counts."""
from collections import defaultdict

from taintcase import sink, source

totals = defaultdict(int)
totals[source("buyer")] += 1
sink(dict(totals))  # flow
sink(sum(totals.values()))  # no flow
