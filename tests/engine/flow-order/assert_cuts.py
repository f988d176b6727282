"""A failed assertion ends the path."""
from taintcase import opaque, sink, source


def checked(order):
    text = order
    if opaque():
        text = "checked"
    else:
        assert False, "unreachable by contract"
    sink(text)  # no flow


def not_none(order):
    assert order is not None
    sink(order)  # flow


def is_none(order):
    assert order is None
    sink(order)  # no flow


for run in (checked, checked, not_none, is_none):
    try:
        run(source("order"))
    except AssertionError:
        pass
