from taintcase import source


def get_orders():
    return source("orders")


def get_stock():
    return "12 pieces"
