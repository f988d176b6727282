"""A retry that keeps the last body and sends it after the loop."""
from taintcase import opaque, sink, source


def deliver(body):
    if opaque():
        raise TimeoutError
    return "ok"


def deliver_all(bodies):
    failed = []
    pending = None
    for body in bodies:
        try:
            deliver(body)
        except TimeoutError:
            failed.append(body)
            pending = body
            continue
        pending = pending or None
    sink(failed)  # flow
    if pending is not None:
        sink(pending)  # flow
    sink(len(failed))  # no flow


deliver_all([source("body 1"), source("body 2")])
