"""A `while` loop: the state at its head is the join of entry and the end of the body."""
from taintcase import sink, source


def pages(first):
    token = first
    seen = 0
    while token:
        sink(token)  # flow
        token = source("next token") if seen < 2 else None
        seen += 1
    sink(token)  # no flow
    sink(seen)  # no flow


def drained(queue):
    item = "none"
    while queue:
        item = queue.pop()
    sink(item)  # flow


pages("page-1")
drained([source("popped last"), "popped first"])
