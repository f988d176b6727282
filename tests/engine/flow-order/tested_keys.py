"""A subscript whose key was asked for before does not fail for want of it: no exception shows the key."""
from taintcase import sink, source

KNOWN = {}


class Cache:
    def __init__(self):
        self.known = {}

    def get(self, key):
        if key not in self.known:
            self.known[key] = len(key)
        return self.known[key]

    def get_and_forget(self, key):
        if key in self.known:
            self.known.clear()
            return self.known[key]
        return None


def cached(key):
    if key in KNOWN:
        return KNOWN[key]
    KNOWN[key] = len(key)
    return KNOWN[key]


def rebound(key, other):
    if other in KNOWN:
        other = key
        return KNOWN[other]
    return None


def of_another(key, others):
    if key in others:
        return KNOWN[key]
    return None


def show(call, *arguments):
    try:
        return call(*arguments)
    except KeyError as error:
        return str(error)


def main():
    sink(show(cached, source()))  # no flow
    sink(show(Cache().get, source()))  # no flow
    KNOWN["shop"] = 1
    sink(show(rebound, source(), "shop"))  # flow
    key = source()
    sink(show(of_another, key, {key: 1}))  # flow
    cache = Cache()
    again = source()
    cache.get(again)
    sink(show(cache.get_and_forget, again))  # flow


main()
