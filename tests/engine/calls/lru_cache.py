"""functools.lru_cache and cache return what the function returned for these arguments."""

from functools import cache, lru_cache

from taintcase import sink, source


@lru_cache(maxsize=32)
def normalise(name):
    return name.strip().lower()


@cache
def load_profile(customer_id):
    return {"id": customer_id, "address": source("address")}


@lru_cache
def count_letters(name):
    return len(name)


name = source("name")
sink(normalise(name))  # flow
sink(normalise("Front Desk"))  # no flow
sink(load_profile("C-1")["address"])  # flow
sink(load_profile("C-1")["id"])  # no flow
sink(count_letters(name), normalise.cache_info())  # no flow
