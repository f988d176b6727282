"""iter and next walk a sequence; what was taken is gone."""
from taintcase import sink, source

cells = iter(["ORDER-1", source("buyer"), "GB"])
sink(next(cells))  # no flow
sink(next(cells))  # flow
sink(list(cells))  # no flow
sink(next(cells, source("default")))  # flow
rows = iter([source("header"), "row-1", "row-2"])
next(rows)
for row in rows:
    sink(row)  # no flow
