from taintcase import source


def fetch_order():
    return source("order")


def fetch_buyer():
    return source("buyer")
