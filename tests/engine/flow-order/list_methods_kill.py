"""Methods that empty a container, and those that only look as if they did."""
from taintcase import sink, source

cleared = [source("a")]
cleared.clear()
sink(cleared)  # no flow
sorted_copy = [source("b"), "a"]
sorted(sorted_copy).clear()
sink(sorted_copy)  # flow
popped = [source("c")]
last = popped.pop()
sink(popped)  # no flow
sink(last)  # flow
sliced = [source("d"), "e"]
sliced[:] = ["f"]
sink(sliced)  # no flow
