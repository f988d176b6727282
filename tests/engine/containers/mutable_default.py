"""A mutable default lives on from call to call; None as the default does not."""
from taintcase import sink, source


def remember(item, seen=[]):  # noqa: B006
    seen.append(item)
    return seen


def collect(item, seen=None):
    seen = [] if seen is None else seen
    seen.append(item)
    return seen


remember(source("buyer"))
sink(remember("ORDER-1"))  # flow
collect(source("buyer"))
sink(collect("ORDER-1"))  # no flow
sink(collect("ORDER-2", [source("buyer")]))  # flow
sink(remember("ORDER-3", []))  # no flow
