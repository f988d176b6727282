"""A starred target takes what the other targets leave."""
from taintcase import sink, source

first, *rest = [source("buyer_name"), "ORDER-1", "ORDER-2"]
sink(first)  # flow
sink(rest)  # no flow

head, *middle, tail = ("id", "sku", source("gift_message"), "end")
sink(middle)  # flow
sink(middle[0])  # no flow
sink(tail)  # no flow
