"""Loops that sanitise some items, or collect the wrong variable."""
from taintcase import opaque, sanitize, sink, source

mixed, wrong, masked_only = [], [], []
for name in [source("a"), source("b")]:
    masked = sanitize(name)
    mixed.append(masked if opaque() else name)
    wrong.append(name)
    masked_only.append(masked)
sink(mixed)  # flow
sink(wrong)  # flow
sink(masked_only)  # no flow

for name in [source("a"), source("b"), source("c")]:
    if opaque():
        continue
    name = sanitize(name)
    sink(name)  # no flow
