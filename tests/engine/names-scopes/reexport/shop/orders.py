from taintcase import source


def fetch_orders():
    return source("orders")


def fetch_stock():
    return "12 pieces"
