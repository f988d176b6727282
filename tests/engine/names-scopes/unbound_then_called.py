"""A function may use globals and functions that are bound after its definition."""
from taintcase import sink, source


def notify():
    return build_text(recipient)


def build_text(name):
    return f"Dear {name}"


recipient = "customer"
sink(notify())  # no flow
recipient = source("recipient")
sink(notify())  # flow


def build_text(name):
    return "Dear customer"


sink(notify())  # no flow
