"""A closure sees the variable, not the value that it had when the closure was made."""
from taintcase import sink, source


def late():
    address = "unknown"

    def show():
        return address

    sink(show())  # no flow
    address = source("address")
    sink(show())  # flow
    address = "erased"
    sink(show())  # no flow


def early():
    address = source("address")

    def show(address=address):
        return address

    address = "erased"
    sink(show())  # flow
    sink(address)  # no flow


late()
early()
