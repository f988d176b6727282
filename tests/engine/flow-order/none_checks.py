"""A value that is None carries nothing; `is None` and truth tests split the two."""
from taintcase import opaque, sink, source


def load():
    return source("record") if opaque() else None


for _ in range(2):
    record = load()
    if record is None:
        sink(record)  # no flow
    else:
        sink(record)  # flow

for _ in range(2):
    record = load()
    if not record:
        sink(record)  # no flow
        continue
    sink(record)  # flow
