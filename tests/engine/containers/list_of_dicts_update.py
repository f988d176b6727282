"""Rows changed in a loop are changed in the list; rows rebuilt are not."""
from taintcase import sink, source

rows = [{"buyer": source("buyer")}, {"buyer": source("buyer")}]
for row in rows:
    row = {"buyer": "redacted"}
sink(rows)  # flow
for row in rows:
    row["buyer"] = "redacted"
sink(rows)  # no flow

names = [source("buyer"), source("buyer")]
for name in names:
    name = "redacted"
sink(names)  # flow
for index in range(len(names)):
    names[index] = "redacted"
sink(names)  # no flow
