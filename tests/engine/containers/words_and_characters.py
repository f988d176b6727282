"""Strings are sequences: words, characters and joined pieces stay data."""
from taintcase import sink, source

address = source("address")
sink(address.split("-")[0])  # flow
sink([character for character in address])  # flow
sink("".join(reversed(list(address)))[::-1])  # flow
table = {"separator": ", ", "value": address}
sink(table["separator"].join(["GB", "London"]))  # no flow
sink([address.find("a"), *map(ord, "GB")])  # no flow-missing (beyond the precision of the engine)
sink(dict.fromkeys(range(len(address)), "*"))  # no flow
