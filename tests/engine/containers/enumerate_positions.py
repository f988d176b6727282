"""enumerate gives a number and an element; the number is no data."""
from taintcase import sink, source

notes = [source("note"), source("note")]
for position, note in enumerate(notes, start=1):
    sink(position)  # no flow
    sink(note)  # flow

numbered = list(enumerate(notes))
sink(numbered[0][1])  # flow
sink(numbered[1][0])  # no flow
labels = {note: position for position, note in enumerate(notes)}
sink(list(labels.values()))  # no flow
