"""A guard that returns splits the rest of the function from the guarded case."""
from taintcase import opaque, sink, source


def handle(order):
    note = "nothing"
    if opaque():
        note = order
        return len(note)
    sink(note)  # no flow
    return 0


def handle_inverted(order):
    note = order
    if opaque():
        note = "nothing"
        return len(note)
    sink(note)  # flow
    return 0


for _ in range(2):
    handle(source("order"))
for _ in range(2):
    handle_inverted(source("order"))
