"""reverse exchanges places; sort with a key orders whole rows."""
from taintcase import sink, source

pair = [source("buyer"), "ORDER-1"]
pair.reverse()
sink(pair[1])  # flow
sink(pair[0])  # no flow

rows = [(2, source("buyer")), (1, source("buyer"))]
rows.sort(key=lambda row: row[0])
sink(rows[0])  # flow
sink(rows[0][0])  # no flow
sink([rank for rank, _ in rows])  # no flow
sink(rows.sort())  # no flow
