"""OrderedDict gives pairs in order; ChainMap reads the first map that has the key and writes to the first."""
from collections import ChainMap, OrderedDict

from taintcase import sink, source

jobs = OrderedDict(first=source("buyer"), second="ORDER-1")
jobs.move_to_end("first")
sink(jobs.popitem())  # flow
sink(jobs)  # no flow

override = {"name": "redacted"}
base = {"name": source("name"), "city": source("city")}
view = ChainMap(override, base)
sink(view["name"])  # no flow
sink(view["city"])  # flow
view["city"] = "n/a"
sink(override)  # no flow
sink(base["city"])  # flow
