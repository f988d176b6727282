"""Counts and positions from a loop over data are not data, the items are."""
from taintcase import sink, source

text = source("text")
total = 0
position = -1
longest = ""
for index, word in enumerate(text.split("-")):
    total += 1
    if len(word) > len(longest):
        longest = word
        position = index
sink(total)  # no flow
sink(position)  # no flow
sink(longest)  # flow
