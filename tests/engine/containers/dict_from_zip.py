"""Pairs zipped from two sequences make a mapping of the one to the other."""
from taintcase import sink, source

zipped = dict(zip(["name", "country"], [source("name"), "GB"]))
sink(zipped["name"])  # flow
sink(zipped["country"])  # no flow
