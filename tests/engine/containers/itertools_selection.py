"""accumulate, compress, takewhile and tee select or fold elements."""
from itertools import accumulate, compress, takewhile, tee

from taintcase import sink, source

row = ["ORDER-1", source("buyer"), "GB"]
sink(list(compress(row, [False, True, False])))  # flow
sink(list(accumulate([len(cell) for cell in row])))  # no flow
sink(list(accumulate(row, lambda left, right: f"{left};{right}"))[-1])  # flow
sink(list(takewhile(lambda number: number < len(row[1]), [1, 2, 3])))  # no flow
left, right = tee(row)
next(left)
sink(next(left))  # flow
sink(next(right))  # no flow
