from taintcase import source


def get_buyer():
    return source("buyer")
