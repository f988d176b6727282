"""Stacked decorators apply from the bottom up, so the order decides whether the result is clean."""

from functools import wraps

from taintcase import sanitize, sink, source


def redacts(function):
    @wraps(function)
    def wrapper(value):
        return sanitize(function(value))

    return wrapper


def remembers(function):
    @wraps(function)
    def wrapper(value):
        wrapper.last = function(value)
        return wrapper.last

    return wrapper


def repeats_input(function):
    @wraps(function)
    def wrapper(value):
        return f"{function(value)} ({value})"

    return wrapper


@redacts
@repeats_input
def safe_title(value):
    return value.title()


@repeats_input
@redacts
def leaky_title(value):
    return value.title()


@remembers
@redacts
def remembered_title(value):
    return value.title()


name = source("name")
sink(safe_title(name))  # no flow
sink(leaky_title(name))  # flow
sink(remembered_title(name), remembered_title.last)  # no flow
sink(safe_title.__wrapped__(name))  # flow
