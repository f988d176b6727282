"""Set operators make new sets and leave their operands."""
from taintcase import sink, source

left = {"ORDER-1", "ORDER-2"}
right = {source("note"), "ORDER-2"}
sink(left | right)  # flow
sink(left - right)  # no flow
sink(right - left)  # flow
sink({"ORDER-1", "ORDER-2"} & left)  # no flow
sink(left ^ right)  # flow
sink(left)  # no flow
