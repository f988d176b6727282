"""A helper that always raises ends the path of its caller; one that may return does not."""
from taintcase import opaque, sink, source


class NotFound(Exception):
    pass


def abort(code):
    raise NotFound(code)


def maybe_abort(code):
    if opaque():
        raise NotFound(code)


def get(order):
    body = order
    abort(404)
    sink(body)  # no flow


def get_maybe(order):
    body = order
    maybe_abort(404)
    sink(body)  # flow


for run in (get, get_maybe, get_maybe):
    try:
        run(source("order"))
    except NotFound:
        pass
