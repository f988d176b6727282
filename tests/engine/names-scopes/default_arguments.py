"""A default is evaluated once, at the definition; a mutable default is shared between calls."""
from taintcase import sink, source

contact = source("contact")


def with_default(value=contact):
    return value


contact = "replaced"
sink(with_default())  # flow
sink(with_default("given"))  # no flow


def remember(value, seen=[]):
    seen.append(value)
    return seen


def remember_fresh(value, seen=None):
    seen = seen or []
    seen.append(value)
    return seen


remember(source("first"))
sink(remember("second"))  # flow
remember_fresh(source("first"))
sink(remember_fresh("second"))  # no flow
