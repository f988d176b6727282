"""`map`, `filter` and generator expressions read their inputs late, lists at once."""
from taintcase import sink, source

names = ["plain"]
eager = [name.title() for name in names]
lazy = (name.title() for name in names)
mapped = map(str.title, names)
names.append(source("name"))
sink(eager)  # no flow
sink(list(lazy))  # flow-missing (not followed yet)
sink(list(mapped))  # flow-missing (not followed yet)
names = ["replaced"]
sink([name for name in names])  # no flow
