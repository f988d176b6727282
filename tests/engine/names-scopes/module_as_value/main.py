"""Modules are values: passed as arguments, kept in dictionaries, compared by identity."""
import live
import offline
from taintcase import sink


def fetch_with(backend):
    return backend.fetch()


table = {"live": live, "offline": offline}
sink(fetch_with(live))  # flow
sink(fetch_with(offline))  # no flow
sink(table["offline"].fetch())  # no flow
sink(table["live"].fetch())  # flow
