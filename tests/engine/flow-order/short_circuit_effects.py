"""The right operand runs only when the left one lets it."""
from taintcase import sink, source

seen = []


def note(value):
    seen.append(value)
    return True


order = source("order")
False and note(order)
True or note(order)
sink(seen)  # no flow
None or note(order)
sink(seen)  # flow
found = False
found and sink(order)  # no flow
found or sink(order)  # flow
