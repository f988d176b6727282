"""The last definition of a function wins at the time of the call."""
from taintcase import sink, source


def contact():
    return source("contact")


sink(contact())  # flow


def contact():
    return "support@example.test"


sink(contact())  # no flow


def caller():
    return summary()


def summary():
    return "short"


first = caller()


def summary():
    return source("summary")


sink(first)  # no flow
sink(caller())  # flow
