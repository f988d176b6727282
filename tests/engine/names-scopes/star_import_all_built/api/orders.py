from taintcase import source

__all__ = ("get_orders",)


def get_orders():
    return source("orders")
