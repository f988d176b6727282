"""Groups built with setdefault and read by another function."""
from taintcase import sink, source


def group(rows, key, value):
    groups = {}
    for row in rows:
        groups.setdefault(row[key], set()).add(row[value])
    return groups


rows = [
    {"country": "GB", "email": source("email"), "sku": "SKU-1"},
    {"country": "DE", "email": source("email"), "sku": "SKU-2"},
]
sink(group(rows, "country", "email")["GB"])  # flow
sink(group(rows, "email", "country"))  # flow
sink(group(rows, "country", "sku"))  # no flow
sink(set().union(*group(rows, "country", "email").values()))  # flow
sink(list(group(rows, "country", "email")))  # no flow
