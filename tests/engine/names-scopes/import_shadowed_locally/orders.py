from taintcase import source


def fetch():
    return source("order")
