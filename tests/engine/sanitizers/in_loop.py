"""Sanitising in a loop: by new list, by index, by loop variable only."""
from taintcase import sanitize, sink, source

names = [source("a"), source("b")]
clean = []
for name in names:
    clean.append(sanitize(name))
sink(clean)  # no flow
sink(names)  # flow

for name in names:
    name = sanitize(name)
    sink(name)  # no flow
sink(names)  # flow

names = [sanitize(name) for name in names]
sink(names)  # no flow
