"""A function can carry attributes; each function has its own."""
from taintcase import sink, source


def fetch():
    return fetch.last


def status():
    return status.last


fetch.last = source("last")
status.last = "ok"
sink(fetch())  # flow
sink(status())  # no flow
sink(fetch.last)  # flow
