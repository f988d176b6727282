"""A class as a decorator: its instance is called in place of the function and may keep the arguments."""

from functools import update_wrapper

from taintcase import sink, source


class Recorded:
    def __init__(self, function):
        self.function = function
        self.history = []
        self.calls = 0
        update_wrapper(self, function)

    def __call__(self, *args):
        self.calls += 1
        self.history.append(args)
        return self.function(*args)


@Recorded
def verify_address(address):
    return "valid" if address else "missing"


@Recorded
def verify_stock(sku):
    return sku


sink(verify_address(source("address")))  # no flow
sink(verify_address.history)  # flow
sink(verify_address.calls)  # no flow
sink(verify_stock("MUG-1"), verify_stock.history)  # no flow
sink(verify_stock(source("sku")))  # flow
