from taintcase import source


def get_address():
    return source("address")


def get_order():
    return source("order")


def get_status():
    return "Shipped"
