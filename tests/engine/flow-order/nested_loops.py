"""Loops in loops: the inner one carries data out, and into the next round of the outer one."""
from taintcase import sink, source

groups = [["a", source("b")], ["c"]]
largest = ""
for group in groups:
    sink(largest)  # flow
    for item in group:
        if len(item) > len(largest):
            largest = item
sink(largest)  # flow

seen = 0
for group in groups:
    for item in group:
        seen += 1
        if seen > 2:
            break
    else:
        continue
    break
sink(seen)  # no flow
