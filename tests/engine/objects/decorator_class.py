"""A class as a decorator wraps a function and sees its results."""
from functools import update_wrapper

from taintcase import sanitize, sink, source


class Remember:
    def __init__(self, function):
        update_wrapper(self, function)
        self.function = function
        self.results = []

    def __call__(self, *args):
        result = self.function(*args)
        self.results.append(result)
        return result


class Mask(Remember):
    def __call__(self, *args):
        return sanitize(super().__call__(*args))


@Remember
def buyer_of(order):
    return order["buyer"]


@Mask
def email_of(order):
    return order["email"]


order = {"buyer": source("buyer"), "email": source("email"), "id": "ORDER-1"}
sink(buyer_of.results)  # no flow
sink(buyer_of(order))  # flow
sink(buyer_of.results)  # flow
sink(email_of(order))  # no flow
sink(email_of.results[-1])  # flow
