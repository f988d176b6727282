"""Work that is queued in a loop and done after it."""
from taintcase import sink, source

jobs = []
for order in [source("order 1"), source("order 2")]:
    jobs.append((print, order))
    jobs.append((len, "constant"))
_, last_argument = jobs[-1]
sink(jobs[0])  # flow
sink([argument for _, argument in jobs])  # flow
sink(order)  # flow
results = []
for order in jobs:
    results.append(order[1])
sink(results)  # flow
