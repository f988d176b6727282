"""Replacing an object by a new one of its class starts with clean fields."""
from taintcase import sink, source


class Draft:
    def __init__(self, text=""):
        self.text = text
        self.history = []

    def edit(self, text):
        self.history.append(self.text)
        self.text = text


draft = Draft()
draft.edit(source("text"))
sink(draft.history)  # no flow
draft.edit("short")
sink(draft.text)  # no flow
sink(draft.history)  # flow
draft = Draft()
sink(draft)  # no flow
