"""append puts data into one list, seen through every name of that list and through no other list."""
from taintcase import sink, source


def collect(name):
    names = []
    rejected = []
    queue = names
    queue.append(name)
    return names, rejected


kept, rejected = collect(source("buyer_name"))
sink(kept)  # flow
sink(rejected)  # no flow
