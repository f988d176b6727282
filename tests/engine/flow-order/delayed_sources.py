"""The source is called by something that runs later: a callback, a default factory, a property."""
from collections import defaultdict

from taintcase import sink, source


class Record:
    loads = 0

    @property
    def body(self):
        self.loads += 1
        return source("body")


callbacks = {}
callbacks["load"] = lambda: source("loaded")
sink(callbacks)  # no flow
sink(callbacks["load"]())  # flow
table = defaultdict(lambda: source("default"))
sink(len(table))  # no flow
sink(table["any"])  # flow
record = Record()
sink(record.body)  # flow
sink(record.loads)  # no flow
