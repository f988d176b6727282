"""A parameter that is a constant string at every call decides the branch, by call."""
from taintcase import sink, source


def render(order, mode):
    if mode == "full":
        return f"order {order}"
    if mode == "masked":
        return "order ***"
    return "order"


def render_flag(order, verbose=False):
    return order if verbose else "short"


sink(render(source("order"), "full"))  # flow
sink(render(source("order"), "masked"))  # no flow
sink(render(source("order"), mode="other"))  # no flow
sink(render_flag(source("order")))  # no flow
sink(render_flag(source("order"), verbose=True))  # flow
