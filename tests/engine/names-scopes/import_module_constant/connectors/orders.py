from taintcase import source

version = "2.1"


def load():
    return source("orders")
