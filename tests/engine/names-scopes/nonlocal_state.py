"""`nonlocal` writes the variable of the enclosing function, a plain assignment does not."""
from taintcase import sink, source


def collect(address):
    kept = "empty"
    dropped = "empty"

    def keep(value):
        nonlocal kept
        kept = value

    def drop(value):
        dropped = value
        return len(dropped)

    keep(address)
    drop(address)
    sink(kept)  # flow
    sink(dropped)  # no flow
    keep("empty")
    sink(kept)  # no flow


collect(source("address"))
