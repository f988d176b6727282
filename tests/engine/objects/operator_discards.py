"""An operator may answer with a fact, or with one operand only."""
from taintcase import sink, source


class Version:
    def __init__(self, name, rank):
        self.name = name
        self.rank = rank

    def __sub__(self, other):
        return self.rank - other.rank

    def __or__(self, other):
        return other

    def __lshift__(self, item):
        self.name = item
        return self

    def __neg__(self):
        return Version("negative", -self.rank)


secret, public = Version(source("name"), 2), Version("public", 1)
sink(secret - public)  # no flow
sink(secret | public)  # no flow
sink(public | secret)  # flow
sink((-secret).name)  # no flow
sink(secret << "renamed" << "again")  # no flow
sink((public << "x" << source("note")).name)  # flow
