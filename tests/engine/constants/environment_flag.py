"""A branch that the environment decides may go either way."""
import os

from taintcase import sink, source


def log_order(order):
    if os.getenv("SP_QUIET_NOT_SET") is None:
        sink(order)  # flow
    text = order
    if os.environ.get("SP_MASK", "1") == "1":
        text = "masked"
        sink(text)  # no flow
    return text


os.environ["SP_MASK"] = "0"
sink(log_order(source("order")))  # flow
os.environ["SP_MASK"] = "1"
sink(len(log_order(source("order"))))  # no flow
