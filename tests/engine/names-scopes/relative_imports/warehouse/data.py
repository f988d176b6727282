from taintcase import source


def address():
    return source("address")
