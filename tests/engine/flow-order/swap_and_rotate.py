"""Swaps and rotations by tuple assignment read all right-hand sides first."""
from taintcase import sink, source

first, second, third = source("first"), "b", "c"
first, second, third = third, first, second
sink(first)  # no flow
sink(second)  # flow
sink(third)  # no flow
(first, second), third = (second, third), first
sink(first)  # flow
sink(second, third)  # no flow
