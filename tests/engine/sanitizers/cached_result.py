"""A cache between the sanitizer and its users: which value was stored?"""
from functools import lru_cache

from taintcase import sanitize, sink, source

cache = {}


@lru_cache
def masked(value):
    return sanitize(value)


def masked_by_hand(value):
    if value not in cache:
        cache[value] = sanitize(value)
    return cache[value]


def first_seen(value):
    cache.setdefault("first", value)
    return sanitize(cache["first"])


sink(masked(source("email")))  # no flow
sink(masked_by_hand(source("email")))  # no flow
sink(cache)  # flow
sink(first_seen(source("email")))  # no flow
sink(cache["first"])  # flow
