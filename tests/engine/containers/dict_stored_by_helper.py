"""A helper that stores under its parameter keeps keys apart by call."""
from taintcase import sink, source

order = {"id": "ORDER-1", "email": source("email")}
private = {}
for key in ("id", "email"):
    private[key] = order[key]
sink(private["email"])  # flow


def store(table, key, value):
    table[key] = value


table = {}
store(table, "note", source("note"))
store(table, "status", "open")
sink(table["note"])  # flow
sink(table["status"])  # no flow
