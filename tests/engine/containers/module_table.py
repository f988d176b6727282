"""Tables of a module, written by one function and read by another."""
from taintcase import sink, source

CACHE = {}
LIMITS = {"orders": 60}
_recent = []


def refresh():
    CACHE["buyer"] = source("buyer")
    CACHE["region"] = "EU"
    LIMITS["orders"] = len(CACHE["buyer"])
    _recent.append(CACHE["region"])


def lookup(key):
    return CACHE.get(key)


refresh()
sink(lookup("buyer"))  # flow
sink(lookup("region"))  # no flow
sink(LIMITS)  # no flow
sink(_recent)  # no flow
_recent.append(lookup("buyer"))
sink(_recent)  # flow
