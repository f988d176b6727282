"""Inside a branch only what that branch assigned counts."""
from taintcase import opaque, sink, source


def handle(order):
    text = "start"
    if opaque():
        text = order
        sink(text)  # flow
        text = "logged"
    elif len(text) == 5:
        sink(text)  # no flow
        text = "skipped"
    sink(text)  # no flow


handle(source("order"))
handle(source("order"))
