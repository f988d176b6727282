"""Data travels in an exception: in its arguments, its text, its fields."""
from taintcase import sink, source


class OrderError(Exception):
    def __init__(self, message, order):
        super().__init__(message)
        self.order = order


def process(order):
    raise OrderError("cannot ship", order)


def parse(text):
    raise ValueError(f"bad input {text}")


try:
    process(source("order"))
except OrderError as error:
    sink(error.order)  # flow
    sink(error.args[0])  # no flow
    sink(str(error))  # no flow

try:
    parse(source("text"))
except ValueError as error:
    sink(str(error))  # flow
    sink(type(error).__name__)  # no flow
