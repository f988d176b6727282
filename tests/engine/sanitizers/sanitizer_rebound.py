"""A name that was the sanitizer and is bound to something else no longer sanitises."""
from taintcase import sanitize, sink, source


def identity(value):
    return value


mask = sanitize
sink(mask(source("email")))  # no flow
mask = identity
sink(mask(source("email")))  # flow


def choose(strict):
    return sanitize if strict else identity


sink(choose(True)(source("email")))  # no flow
sink(choose(False)(source("email")))  # flow
