"""A function defined differently in two branches may be either; a constant condition decides."""
from taintcase import opaque, sink, source

DEBUG = False

if DEBUG:
    def describe(order):
        return f"order {order}"
else:
    def describe(order):
        return f"order of {len(order)} characters"


def choose():
    if opaque():
        def render(order):
            return order.title()
    else:
        def render(order):
            return "rendered"
    return render


sink(describe(source("order")))  # no flow
for attempt in range(2):
    sink(choose()(source("order")))  # flow
