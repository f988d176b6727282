"""popitem takes the pair that was put in last; clear takes all."""
from taintcase import sink, source

jobs = {"first": "ORDER-1", "second": source("note")}
key, job = jobs.popitem()
sink(job)  # flow
sink(key)  # no flow
sink(jobs)  # no flow
