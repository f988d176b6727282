"""functools.partialmethod and a partial over a bound method."""

from functools import partial, partialmethod

from taintcase import sink, source


class Ledger:
    def __init__(self):
        self.lines = []

    def write(self, level, text):
        self.lines.append((level, text))
        return level

    note = partialmethod(write, "note")


ledger = Ledger()
other = Ledger()
sink(ledger.note(source("memo")))  # no flow
sink(ledger.lines)  # flow
sink(other.lines)  # no flow

write_warning = partial(other.write, source("level"))
sink(write_warning("stock is low"))  # flow
