"""clear empties a list for all its names; binding the name anew does so for that name only."""
from taintcase import sink, source

buffer = [source("address")]
shared = buffer
buffer.clear()
sink(shared)  # no flow

pending = [source("address")]
backup = pending
pending = []
sink(pending)  # no flow
sink(backup)  # flow

recent = [source("address")]
kept = recent[:]
recent.clear()
sink(kept)  # flow
recent.append("ORDER-1")
sink(recent[0])  # no flow
