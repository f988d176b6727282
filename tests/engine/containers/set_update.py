"""update copies members, so clearing the origin changes nothing."""
from taintcase import sink, source

left = {"ORDER-1"}
right = {source("note"), "ORDER-2"}
left.update(right)
sink(sorted(left))  # flow
right.clear()
sink(right)  # no flow
