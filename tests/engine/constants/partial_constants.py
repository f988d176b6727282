"""Constants fixed by `functools.partial`, by a closure and by the constructor."""
from functools import partial

from taintcase import sink, source


def pick(key, row):
    return row[key]


def picker(key):
    def pick_from(row):
        return row[key]

    return pick_from


class Picker:
    def __init__(self, key):
        self.key = key

    def __call__(self, row):
        return row[self.key]


row = {"email": source("email"), "status": "ok"}
sink(partial(pick, "email")(row))  # flow
sink(partial(pick, "status")(row))  # no flow
sink(picker("status")(row))  # no flow
sink(picker("email")(row))  # flow
sink(Picker("email")(row))  # flow
sink(Picker("status")(row))  # no flow
