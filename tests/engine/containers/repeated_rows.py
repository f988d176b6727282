"""List repetition repeats the same inner list; a comprehension makes new ones."""
from taintcase import sink, source

grid = [[]] * 2
grid[0].append(source("cell"))
sink(grid[1])  # flow
separate = [[] for _ in range(2)]
separate[0].append(source("cell"))
sink(separate[1])  # no flow
