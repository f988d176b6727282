"""Analysis for the choice of boxes: sizes, no addresses."""

from collections import Counter

from parcels import size_classes


def shares(order_ids):
    counts = Counter(size_classes(order_ids))
    total = sum(counts.values())
    return {size: count / total for size, count in counts.items()}
