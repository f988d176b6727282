from typing import NamedTuple


class Entry(NamedTuple):
    value: object
    expires: int


class Cache:
    def __init__(self, lookup, clock, lifetime):
        self._lookup = lookup
        self._clock = clock
        self._lifetime = lifetime
        self.entries = {}
        self._hits = self._misses = 0

    def get(self, key):
        entry = self.entries.get(key)
        if entry is not None and entry.expires > self._clock.now:
            self._hits += 1
            return entry.value
        self._misses += 1
        value = self._lookup(key)
        self.put(key, value)
        return value

    def put(self, key, value):
        self.entries[key] = Entry(value, self._clock.now + self._lifetime)

    def clear(self):
        self.entries = {}

    def statistics(self):
        return {"hits": self._hits, "misses": self._misses}
