"""A handler may see every state of the `try` body; `else` sees the last one."""
from taintcase import opaque, sink, source


def risky():
    if opaque():
        raise KeyError("no such order")
    return "response"


def submit(order):
    note = "start"
    try:
        note = order
        answer = risky()
        note = answer
    except KeyError:
        sink(note)  # flow
        note = "failed"
    else:
        sink(note)  # no flow
    sink(note)  # no flow


def keep_on_error(order):
    note = order
    try:
        note = risky()
    except KeyError:
        pass
    sink(note)  # flow


def overwrite_on_error(order):
    note = order
    try:
        note = risky()
    except KeyError:
        note = "failed"
    sink(note)  # no flow


for run in (submit, keep_on_error, overwrite_on_error):
    for _ in range(2):
        run(source("order"))
