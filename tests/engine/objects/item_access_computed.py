"""__getitem__ may compute; __missing__ and __contains__ answer for absent keys."""
from taintcase import sink, source


class Table:
    def __init__(self, header, rows):
        self.header = header
        self.rows = rows

    def __getitem__(self, place):
        column, row = place
        return self.rows[row][self.header.index(column)]

    def __contains__(self, column):
        return column in self.header


class Lazy(dict):
    def __missing__(self, key):
        self[key] = value = source(key)
        return value


table = Table(["id", "buyer"], [["ORDER-1", source("buyer")]])
sink(table["buyer", 0])  # flow
sink("buyer" in table)  # no flow
sink(table.header)  # no flow
lazy = Lazy(region="EU")
sink(lazy["region"])  # no flow
sink(lazy["owner"])  # flow
sink(lazy.get("absent"))  # no flow
