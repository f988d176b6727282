"""Constant slices select elements; slice assignment and deletion replace them."""
from taintcase import sink, source

row = ["ORDER-1", source("buyer_name"), source("buyer_phone"), "GB", "EUR"]
sink(row[1:3])  # flow
sink(row[3:])  # no flow
sink(row[:1])  # no flow
sink(row[::-1][2])  # flow
sink(row[::4])  # no flow

row[1:3] = ["***", "***"]
sink(row)  # no flow
