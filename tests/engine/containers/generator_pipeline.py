"""Generators fed by generators, each taking or dropping a part."""
from taintcase import sink, source


def read():
    for number in range(2):
        yield {"id": f"ORDER-{number}", "buyer": source("buyer")}


def select(rows, key):
    for row in rows:
        yield row[key]


def batches(items, size):
    batch = []
    for item in items:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


def upper(texts):
    return (text.upper() for text in texts)


sink(list(upper(select(read(), "buyer"))))  # flow
sink(list(upper(select(read(), "id"))))  # no flow
sink(next(batches(select(read(), "buyer"), 2)))  # flow
for batch in batches(upper(select(read(), "buyer")), 3):
    sink(", ".join(batch))  # flow
sink([len(batch) for batch in batches(read(), 1)])  # no flow
sink(list(batches(select(read(), "id"), 1)))  # no flow
