"""Comparisons, length, truth and hash of an object are facts, not data."""
from taintcase import sink, source


class Buyer:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return self.name == other.name

    def __lt__(self, other):
        return self.name < other.name

    def __hash__(self):
        return hash(self.name)

    def __len__(self):
        return len(self.name)

    def __bool__(self):
        return self.name != ""


first, second = Buyer(source("name")), Buyer(source("name"))
sink(first == second)  # no flow
sink(len(first) + len(second))  # no flow
sink(bool(first))  # no flow
sink(sorted([second, first])[0].name)  # flow
sink({first: "seen"}[first])  # no flow
sink("present" if first else "absent")  # no flow
