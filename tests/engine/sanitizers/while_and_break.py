"""A loop that sanitises until done: the way out decides."""
from taintcase import opaque, sanitize, sink, source


def always_once(name):
    while True:
        name = sanitize(name)
        if opaque():
            break
    sink(name)  # no flow


def maybe_never(name):
    while opaque():
        name = sanitize(name)
    sink(name)  # flow


def break_before(name):
    while True:
        if opaque():
            break
        name = sanitize(name)
    sink(name)  # flow


always_once(source("name"))
maybe_never(source("name"))
maybe_never(source("name"))
break_before(source("name"))
break_before(source("name"))
