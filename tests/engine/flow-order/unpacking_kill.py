"""Unpacking rebinds every target; a star target takes the rest."""
from taintcase import sink, source

sku, name, city = "sku", source("name"), source("city")
sku, name, *_ = ("sku-2", "hidden", source("rest"))
sink(name)  # no flow
sink(city)  # flow
sink(_)  # flow
head, *tail = [source("head"), "b", "c"]
sink(head)  # flow
sink(tail)  # no flow
*init, last = [source("a"), "b", "c"]
sink(last)  # no flow
