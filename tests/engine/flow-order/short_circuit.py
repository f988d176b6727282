"""`and` and `or` give one of their operands; constants decide which."""
from taintcase import opaque, sink, source

name = source("name")
sink(name or "guest")  # flow
sink(name and "known")  # no flow-missing (beyond the precision of the engine)
sink("" or name)  # flow
sink("guest" or name)  # no flow
sink("" and name)  # no flow
for _ in range(2):
    sink(opaque() and name)  # flow
