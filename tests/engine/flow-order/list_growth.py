"""`+=` on a list changes the shared object, `+` makes a new one."""
from taintcase import sink, source

shared = same = ["a"]
shared += [source("b")]
sink(same)  # flow
first = second = ["a"]
first = first + [source("b")]
sink(second)  # no flow
sink(first)  # flow
text = copy = "a"
text += source("b")
sink(copy)  # no flow
sink(text)  # flow
