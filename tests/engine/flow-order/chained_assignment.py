"""A chained assignment gives all targets the same object."""
from taintcase import sink, source

first = second = []
third = list(first)
first.append(source("entry"))
sink(second)  # flow
sink(third)  # no flow
first = []
sink(first)  # no flow
sink(second)  # flow
