"""Functions returned by a factory: two closures of one factory do not share what they captured."""

from taintcase import sink, source


def make_prefixer(prefix):
    def prefixer(text):
        return prefix + text

    return prefixer


def make_box(value):
    def read():
        return value

    def write(new):
        nonlocal value
        value = new

    return read, write


by_name = make_prefixer(source("name"))
by_store = make_prefixer("STORE-7/")
sink(by_name("order.pdf"))  # flow
sink(by_store("order.pdf"))  # no flow

read_private, write_private = make_box("empty")
read_public, write_public = make_box("empty")
write_private(source("note"))
sink(read_private())  # flow
sink(read_public())  # no flow
