"""Data put into a list at one turn of a loop is seen at the next, unless the list is made anew at each."""
from taintcase import sink, source

seen = []
for _ in range(3):
    fresh = []
    sink(seen)  # flow
    sink(fresh)  # no flow
    seen.append(source("buyer_name"))
    fresh.append(source("buyer_name"))
sink(fresh)  # flow
