"""`contextlib.suppress` continues after the block, with the state at the raise."""
from contextlib import suppress

from taintcase import sink, source

note = "start"
with suppress(KeyError):
    note = source("note")
    {}["missing"]
    note = "unreached"
sink(note)  # flow

note = source("note")
with suppress(KeyError):
    note = "cleared"
    {}["missing"]
    note = source("unreached")
sink(note)  # no flow
