"""A builtin's name may be bound to something else, in a module or in a function."""
from taintcase import sink, source


def len(value):
    return value


def count(rows):
    bool = list
    return bool(rows)


def sizes(rows):
    str = lambda value: "hidden"
    return [str(row) for row in rows]


sink(len(source("name")))  # flow
sink(count([source("name")]))  # flow
sink(sizes([source("name")]))  # no flow
sink(bool(source("name")))  # no flow
