"""Sorting by data orders clean values, which stay clean; sorting data keeps it data."""
from taintcase import sink, source

rows = [("ORDER-1", source("buyer")), ("ORDER-2", source("buyer"))]
sink([order_id for order_id, _ in sorted(rows, key=lambda row: row[1])])  # no flow
sink([buyer for _, buyer in sorted(rows, reverse=True)])  # flow
sink(sorted({"buyer": source("buyer")}.items())[0][1])  # flow
names = [buyer for _, buyer in rows]
names.sort(key=str.lower)
sink(names[-1])  # flow
decorated = sorted((len(buyer), order_id) for order_id, buyer in rows)
sink(decorated)  # no flow
sink(dict(sorted(rows))["ORDER-2"])  # flow
