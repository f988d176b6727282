"""Text chosen by a condition on the data is not the data, unless a branch returns it."""

from taintcase import opaque, sink, source

name = source("name")
sink("named" if name else "anonymous")  # no flow
sink(name or "anonymous")  # flow
sink(name and "named")  # no flow-missing (beyond the precision of the engine)
sink({True: "long", False: "short"}[len(name) > 3])  # no flow
for attempt in range(2):
    sink("anonymous" if opaque() else name)  # flow
match name:
    case "":
        greeting = "Hello"
    case other:
        greeting = "Hello again"
sink(greeting)  # no flow
