"""insert shifts the elements behind the new one."""
from taintcase import sink, source

labels = ["first", "second"]
labels.insert(0, source("recipient"))
sink(labels[0])  # flow
sink(labels[1])  # no flow

stops = [source("depot_contact"), "hub"]
stops.insert(0, "start")
sink(stops[0])  # no flow
sink(stops[1])  # flow
