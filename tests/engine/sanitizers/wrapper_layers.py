"""Helpers over helpers, a decorator and a partial that sanitise."""
import functools

from taintcase import sanitize, sink, source


def inner(value):
    return sanitize(value)


def outer(value):
    return inner(value).strip()


def masked(function):
    @functools.wraps(function)
    def wrapper(value):
        return sanitize(function(value))

    return wrapper


def masked_input(function):
    def wrapper(value):
        sanitize(value)
        return function(value)

    return wrapper


@masked
def greeting(name):
    return f"Dear {name}"


@masked_input
def farewell(name):
    return f"Bye {name}"


sink(outer(source("name")))  # no flow
sink(greeting(source("name")))  # no flow
sink(farewell(source("name")))  # flow
sink(greeting.__wrapped__(source("name")))  # flow
