"""Nothing after a `raise` runs; the handler sees the state at the raise."""
from taintcase import opaque, sink, source


def reject(order):
    if opaque():
        note = order
        raise ValueError("rejected")
    else:
        note = "accepted"
    sink(note)  # no flow


def state_at_raise(order):
    note = "start"
    try:
        note = order
        raise ValueError("no data in the message")
        note = "never"
    except ValueError as error:
        sink(note)  # flow
        sink(error)  # no flow


for _ in range(2):
    try:
        reject(source("order"))
    except ValueError:
        pass
state_at_raise(source("order"))
