"""Data goes round through two variables, or through an index that is set earlier."""
from taintcase import sink, source


def alternate(values):
    current, following = "none", "none"
    for value in values:
        current, following = following, value
    return current, following


def pick_best(values):
    best = 0
    for index, value in enumerate(values):
        if len(value) > len(values[best]):
            best = index
    return values[best], best


current, following = alternate([source("a"), source("b"), "c"])
sink(current)  # flow
value, position = pick_best(["a", source("long one")])
sink(value)  # flow
sink(position)  # no flow
