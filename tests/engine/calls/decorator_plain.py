"""Plain decorators: one passes the result on, one replaces it, one replaces the argument."""

from taintcase import sanitize, sink, source


def traced(function):
    def wrapper(*args, **kwargs):
        result = function(*args, **kwargs)
        return result

    return wrapper


def confirmed_only(function):
    def wrapper(*args, **kwargs):
        function(*args, **kwargs)
        return "done"

    return wrapper


def cleans_input(function):
    def wrapper(value):
        return function(sanitize(value))

    return wrapper


@traced
def make_label(name):
    return f"TO: {name}"


@confirmed_only
def print_label(name):
    return f"TO: {name}"


@cleans_input
def archive_label(name):
    sink(name)  # no flow
    return f"TO: {name}"


name = source("name")
sink(make_label(name))  # flow
sink(print_label(name))  # no flow
sink(archive_label(name))  # no flow
sink(make_label(name=name))  # flow
