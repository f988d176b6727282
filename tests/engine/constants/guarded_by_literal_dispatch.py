"""A table from constant strings to functions."""
from taintcase import sink, source


def full(order):
    return order


def count(order):
    return len(order)


def public(order):
    return "public"


RENDERERS = {"full": full, "count": count}


def render(kind, order):
    return RENDERERS.get(kind, public)(order)


sink(RENDERERS["full"](source("order")))  # flow
sink(RENDERERS["count"](source("order")))  # no flow
sink(render("full", source("order")))  # flow
sink(render("other", source("order")))  # no flow
RENDERERS["full"] = public
sink(RENDERERS["full"](source("order")))  # no flow
