"""Operators that build a query object, one step after the other."""
from taintcase import sink, source


class Query:
    def __init__(self, terms=()):
        self.terms = terms

    def __and__(self, term):
        return Query((*self.terms, term))

    def __invert__(self):
        return Query(("not", *self.terms))

    def __rshift__(self, target):
        target.extend(self.terms)
        return target

    def __matmul__(self, table):
        return table


base = Query(("status",))
narrow = base & source("email") & "open"
sink(narrow.terms)  # flow
sink(base.terms)  # no flow
sink((~narrow).terms)  # flow
sink(narrow @ "orders")  # no flow
output = []
sink(~base >> output)  # no flow
narrow >> output
sink(output)  # flow
