"""Classes made by type() and by functions work as written ones."""
from taintcase import sink, source


def show(self):
    return self.text


Note = type("Note", (), {"text": "none", "show": show})
LoudNote = type("LoudNote", (Note,), {"show": lambda self: Note.show(self).upper()})
note, other = Note(), Note()
note.text = source("text")
sink(note.show())  # flow
sink(other.show())  # no flow
loud = LoudNote()
loud.text = source("text")
sink(loud.show())  # flow
sink(LoudNote().show())  # no flow
Note.text = source("text")
sink(LoudNote().show())  # flow
