"""Data moves from one round of a loop to the next."""
from taintcase import sink, source

previous = "none"
for current in ["a", source("b"), source("c")]:
    sink(previous)  # flow
    previous = current
sink(previous)  # flow

first = second = third = "none"
for _ in range(4):
    sink(third)  # flow
    third = second
    second = first
    first = source("first")

one = two = "none"
for _ in range(3):
    one = "reset"
    sink(two)  # no flow
    two = one
    one = source("one")
sink(two)  # no flow
sink(one)  # flow
