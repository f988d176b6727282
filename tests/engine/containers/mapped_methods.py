"""Unbound methods, getters and constructors given to map."""
from operator import itemgetter

from taintcase import sink, source


class Label:
    def __init__(self, text):
        self.text = text

    def shown(self):
        return f"<{self.text}>"


rows = [("ORDER-1", source("buyer"), 3)]
names = list(map(itemgetter(1), rows))
sink(list(map(str.upper, names)))  # flow
sink(list(map(itemgetter(0, 2), rows)))  # no flow
sink(list(map(itemgetter(0, 1), rows))[0][1])  # flow
sink([label.shown() for label in map(Label, names)])  # flow
sink(next(map(Label.shown, map(Label, names))))  # flow
sink(list(map("{}".format, names)))  # flow
