"""Decorators with arguments: the arguments reach the wrapper, and only this function's wrapper."""

from functools import wraps

from taintcase import sink, source


def with_header(header):
    def decorate(function):
        @wraps(function)
        def wrapper(*args):
            return header + function(*args)

        return wrapper

    return decorate


def without(*fields):
    def decorate(function):
        @wraps(function)
        def wrapper(*args):
            return {key: value for key, value in function(*args).items() if key not in fields}

        return wrapper

    return decorate


@with_header(source("seller_token"))
def private_page(body):
    return body


@with_header("X-Public: yes ")
def public_page(body):
    return body


@without("buyer")
def order_summary(buyer):
    return {"buyer": buyer, "state": "paid"}


sink(private_page("welcome"))  # flow
sink(public_page("welcome"))  # no flow
sink(public_page(source("body")))  # flow
sink(order_summary(source("buyer"))["state"])  # no flow
