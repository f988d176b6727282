"""__getitem__, __setitem__ and __delitem__ stand behind the brackets."""
from taintcase import sanitize, sink, source


class Store:
    def __init__(self):
        self._rows = {}

    def __getitem__(self, key):
        return self._rows[key]

    def __setitem__(self, key, row):
        self._rows[key] = row

    def __delitem__(self, key):
        del self._rows[key]


class SafeStore(Store):
    def __setitem__(self, key, row):
        super().__setitem__(key, sanitize(row))


store, safe = Store(), SafeStore()
store["buyer"] = source("buyer")
store["country"] = "GB"
safe["buyer"] = source("buyer")
sink(store["buyer"])  # flow
sink(store["country"])  # no flow
sink(safe["buyer"])  # no flow
del store["buyer"]
sink(store)  # no flow
safe._rows["buyer"] = source("buyer")
sink(safe["buyer"])  # flow
