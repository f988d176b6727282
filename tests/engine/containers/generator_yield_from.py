"""yield from passes the elements on and is itself worth what the inner generator returns."""
from taintcase import sink, source


def inner(rows):
    for row in rows:
        yield row["id"]
    return rows[0]["buyer"]


def outer(rows):
    buyer = yield from inner(rows)
    yield buyer


def silent(rows):
    _ = yield from inner(rows)
    return rows[0]["buyer"]


rows = [{"id": "ORDER-1", "buyer": source("buyer")}]
sink(list(inner(rows)))  # no flow
sink(list(outer(rows)))  # flow
sink(list(silent(rows)))  # no flow


def flatten(tree):
    for node in tree:
        if isinstance(node, list):
            yield from flatten(node)
        else:
            yield node


sink(list(flatten(["a", ["b", [source("deep")]]])))  # flow
sink(list(flatten(["a", ["b", ["c"]]])))  # no flow
