"""Each call of a factory makes its own cell."""
from taintcase import sink, source


def make_reader(record):
    def read():
        return record

    return read


read_order = make_reader(source("order"))
read_stock = make_reader("in stock")
sink(read_order())  # flow
sink(read_stock())  # no flow
