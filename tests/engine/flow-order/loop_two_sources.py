"""What a loop appends conditionally, skips or collects by position."""
from taintcase import sink, source

names, counts = [], []
for name in (source("name 1"), source("name 2")):
    names.append(name)
    counts.append(len(name))
sink(names)  # flow
sink(counts)  # no flow

for index, name in enumerate(names):
    sink(index)  # no flow
    sink(name)  # flow
