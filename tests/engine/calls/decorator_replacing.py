"""A decorator may return something else than a wrapper: the function itself, a constant, or its result."""

from taintcase import sink, source


def route(path):
    def register(function):
        function.path = path
        return function

    return register


def disabled(function):
    return lambda *args: "this page is closed"


def evaluated(function):
    return function()


@route("/buyer")
def buyer_page(name):
    return f"Buyer {name}"


@disabled
def old_buyer_page(name):
    return f"Buyer {name}"


@evaluated
def banner():
    return source("banner")


@evaluated
def footer():
    return "Terms apply"


sink(buyer_page(source("name")))  # flow
sink(buyer_page.path)  # no flow
sink(old_buyer_page(source("name")))  # no flow
sink(banner)  # flow
sink(footer)  # no flow
