"""del by index moves the rest forward."""
from taintcase import sink, source

parts = [source("street"), "unit 4", source("city")]
del parts[0]
sink(parts[0])  # no flow
sink(parts[1])  # flow
