"""chain, islice, repeat and cycle hand elements on in order."""
from itertools import chain, cycle, islice, repeat

from taintcase import sink, source

ids = ["ORDER-1", "ORDER-2"]
notes = [source("note")]
sink(list(chain(ids, notes)))  # flow
sink(list(islice(chain(ids, notes), 2)))  # no flow
sink(list(chain.from_iterable([ids, notes]))[-1])  # flow
sink(list(islice(cycle(ids), 4)))  # no flow
sink(list(repeat(notes[0], 2)))  # flow
sink(list(islice(notes + ids, 1, None)))  # no flow
