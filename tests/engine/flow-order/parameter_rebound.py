"""Rebinding a parameter does not change the caller's variable; changing the object does."""
from taintcase import sink, source


def rebind(record):
    record = {"email": source("email")}
    return len(record)


def fill(record):
    record["email"] = source("email")


def clear(record):
    record.clear()


def hide(record):
    record = dict(record)
    record["email"] = "hidden"


record = {}
rebind(record)
sink(record)  # no flow
fill(record)
sink(record)  # flow
hide(record)
sink(record["email"])  # flow
clear(record)
sink(record)  # no flow
