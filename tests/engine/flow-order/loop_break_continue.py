"""`break` and `continue` cut the rest of the round."""
from taintcase import opaque, sink, source

for record in ["plain", source("record")]:
    text = record
    if opaque():
        text = "skipped"
        sink(text)  # no flow
        continue
        sink(record)  # no flow
    sink(text)  # flow

kept = []
for record in [source("record")]:
    break
    kept.append(record)
sink(kept)  # no flow

latest = "none"
for record in ["plain", source("record"), "last"]:
    latest = record
    if record != "plain":
        break
sink(latest)  # flow
