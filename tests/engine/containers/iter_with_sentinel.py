"""iter with a callable calls until the sentinel comes."""
from taintcase import sink, source

inbox = ["stop", source("second"), source("first")]
outbox = ["stop", "second", "first"]
for message in iter(inbox.pop, "stop"):
    sink(message)  # flow
for message in iter(outbox.pop, "stop"):
    sink(message)  # no flow
sink(inbox)  # no flow
notes = [source("note")]
while notes:
    sink(notes.pop())  # flow
drained = []
queue = [source("note"), source("note")]
while queue and (head := queue.pop(0)):
    drained.append(head)
sink(drained)  # flow
