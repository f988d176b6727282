"""Constant indices computed by arithmetic and constant slices."""
from taintcase import sink, source

NAME = 1
row = ["sku", source("name"), "DE", 3]
sink(row[NAME])  # flow
sink(row[NAME + 1])  # no flow
sink(row[NAME - 1])  # no flow
sink(row[:1])  # no flow
sink(row[:2])  # flow
sink(row[2:])  # no flow
