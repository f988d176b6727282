"""`finally` runs on every way out and its assignments win."""
from taintcase import sink, source


def cleared(order):
    text = order
    try:
        text = text.strip()
    finally:
        text = "cleared"
    sink(text)  # no flow


def seen_in_finally(order):
    text = "start"
    try:
        text = order
        return "returned"
    finally:
        sink(text)  # flow


def return_value_fixed(order):
    text = order
    try:
        return text
    finally:
        text = "too late"


def return_replaced(order):
    try:
        return order
    finally:
        return "replaced"


cleared(source("order"))
sink(seen_in_finally(source("order")))  # no flow
sink(return_value_fixed(source("order")))  # flow
sink(return_replaced(source("order")))  # no flow
