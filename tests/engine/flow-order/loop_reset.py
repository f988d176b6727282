"""A variable that every round resets before use carries nothing over."""
from taintcase import sink, source

for record in [source("record"), source("record")]:
    note = "new"
    sink(note)  # no flow
    note += record
    sink(note)  # flow
    note = ""
sink(note)  # no flow

lines, kept = [], []
for record in [source("record"), "plain"]:
    lines.append(record)
    kept.extend(lines)
    lines = []
sink(lines)  # no flow
sink(kept)  # flow
