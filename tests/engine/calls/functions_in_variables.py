"""A function held in a variable is the function assigned last."""

from taintcase import opaque, sanitize, sink, source


def as_is(value):
    return value


def masked(value):
    return sanitize(value)


def render(value):
    formatter = as_is
    if opaque():
        formatter = masked
    return formatter(value)


def render_masked(value):
    formatter = as_is
    formatter = masked
    return formatter(value)


def swap(value):
    first, second = as_is, masked
    first, second = second, first
    return first(value), second(value)


phone = source("phone")
sink([render(phone), render(phone)])  # flow
sink(render_masked(phone))  # no flow
safe, raw = swap(phone)
sink(safe)  # no flow
sink(raw)  # flow
