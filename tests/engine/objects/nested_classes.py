"""Classes inside classes and functions; objects that know their outer object."""
from taintcase import sink, source


class Catalog:
    class Entry:
        def __init__(self, catalog, title):
            self.catalog = catalog
            self.title = title

        def owner(self):
            return self.catalog.owner

    def __init__(self, owner):
        self.owner = owner

    def entry(self, title):
        return self.Entry(self, title)


def make_record(secret):
    class Record:
        kept = secret

        def show(self):
            return self.kept

    return Record


sink(Catalog(source("owner")).entry("book").owner())  # flow
sink(Catalog(source("owner")).entry("book").title)  # no flow
sink(Catalog("shop").entry(source("title")).owner())  # no flow
sink(make_record(source("secret"))().show())  # flow
sink(make_record("constant")().show())  # no flow
