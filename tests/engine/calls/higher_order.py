"""map, filter, reduce, sorted and an own compose with named functions."""

from functools import reduce

from taintcase import sanitize, sink, source


def compose(outer, inner):
    return lambda value: outer(inner(value))


def surround(text):
    return f"<{text}>"


names = ["desk", source("name")]
sink(list(map(surround, names)))  # flow
sink(list(map(len, names)))  # no flow
sink(reduce(lambda left, right: left + ";" + right, names))  # flow
sink(reduce(lambda total, name: total + len(name), names, 0))  # no flow
sink(compose(surround, sanitize)(names[1]))  # no flow
sink(compose(surround, str.title)(names[1]))  # flow
