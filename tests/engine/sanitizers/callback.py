"""The sanitizer is passed as an argument, kept in a field, or chosen from a list."""
from taintcase import sanitize, sink, source


def unchanged(value):
    return value


def apply(function, value):
    return function(value)


class Pipeline:
    def __init__(self, *steps):
        self.steps = steps

    def run(self, value):
        for step in self.steps:
            value = step(value)
        return value


sink(apply(sanitize, source("name")))  # no flow
sink(apply(unchanged, source("name")))  # flow
sink(Pipeline(unchanged, str.strip).run(source("name")))  # flow
sink(Pipeline(sanitize).run(source("name")))  # no flow
sink((lambda value: sanitize(value))(source("name")))  # no flow
sink((lambda value: sanitize and value)(source("name")))  # flow
