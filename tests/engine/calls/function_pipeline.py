"""A list of functions applied one after the other."""

from taintcase import sanitize, sink, source


def trim(text):
    return text.strip()


def quote(text):
    return f'"{text}"'


def run(steps, value):
    for step in steps:
        value = step(value)
    return value


FORMATTING = [trim, quote]
PRIVATE = [trim, sanitize, quote]

comment = source("comment")
sink(run(FORMATTING, comment))  # flow
sink(run(PRIVATE, comment))  # no flow

first, *others = PRIVATE
sink(first(comment))  # flow
sink(run([quote], run([sanitize], comment)))  # no flow
