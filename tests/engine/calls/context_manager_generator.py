"""Context managers written as generators: what `yield` gives is what `as` binds."""

from contextlib import contextmanager

from taintcase import sink, source


@contextmanager
def opened_export(path, secret):
    lines = [secret]
    try:
        yield lines
    finally:
        written[path] = list(lines)


@contextmanager
def timed(label):
    started = source("label")
    yield label
    del started


@contextmanager
def session():
    holder = {"token": source("token"), "user": "batch"}
    yield holder
    holder["token"] = ""


written = {}
with opened_export("orders.csv", "header") as lines:
    lines.append(source("row"))
sink(written["orders.csv"])  # flow

with opened_export("stock.csv", "header") as lines:
    lines.append("MUG-1;3")
sink(written["stock.csv"])  # no flow

with timed("nightly run") as label:
    sink(label)  # no flow

with session() as current:
    sink(current["token"])  # flow
    sink(current["user"])  # no flow
sink(current)  # no flow
