"""Sums for the quarterly return."""

from collections import defaultdict

from amazon import charges, events


def quarter(groups):
    sums = defaultdict(float)
    for group in groups:
        for event in events(group):
            for kind, amount in charges(event):
                sums[kind] += float(amount)  # expect: money-as-float
    return dict(sums)
