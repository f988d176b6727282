"""Keyword arguments by a constant dictionary: each key lands in its parameter."""
from taintcase import sink, source


def ship(address, carrier="DHL", note=None):
    return {"to": address, "by": carrier, "note": note}


arguments = {"address": source("address"), "note": "fragile"}
label = ship(**arguments)
sink(label["to"])  # flow
sink(label["note"])  # no flow
sink(label["by"])  # no flow
arguments["carrier"] = arguments.pop("address")
label = ship("depot", **arguments)
sink(label["by"])  # flow
sink(label["to"])  # no flow
