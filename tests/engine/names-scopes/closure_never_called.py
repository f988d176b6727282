"""A nested function that writes a cell has no effect until it is called."""
from taintcase import sink, source


def prepare(address):
    note = "standard delivery"

    def personalise():
        nonlocal note
        note = f"deliver to {address}"

    sink(note)  # no flow
    return personalise, lambda: note


personalise, read_note = prepare(source("address"))
sink(read_note())  # no flow
personalise()
sink(read_note())  # flow
