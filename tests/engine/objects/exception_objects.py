"""Exceptions are objects with attributes and arguments."""
from taintcase import sink, source


class OrderError(Exception):
    def __init__(self, order_id, buyer):
        super().__init__(f"order {order_id} failed")
        self.buyer = buyer


def fail(order_id, buyer):
    raise OrderError(order_id, buyer)


try:
    fail("ORDER-1", source("buyer"))
except OrderError as error:
    sink(error.buyer)  # flow
    sink(str(error))  # no flow
    sink(error.args[0])  # no flow
try:
    fail(source("id"), "shop")
except Exception as error:
    sink(f"{error}")  # flow
    sink(error.buyer)  # no flow
    sink(error)  # flow
