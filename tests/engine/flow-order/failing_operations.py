"""Operations of the language that fail: their handlers run, and the exception may show the data."""
from taintcase import sink, source


def by_missing_key(order):
    row = {"buyer": order}
    try:
        return row["seller"]
    except KeyError:
        sink(row)  # flow


def by_key_in_message(order):
    try:
        return {"buyer": "shop"}[order]
    except KeyError as error:
        sink(error)  # flow


def by_conversion(order):
    try:
        return int(order)
    except ValueError as error:
        sink(f"no number: {error}")  # flow


def by_unpacking(order):
    try:
        first, second = [order]
    except ValueError as error:
        sink(order)  # flow
        sink(error)  # no flow


def by_attribute(order):
    try:
        return order.buyer
    except AttributeError:
        sink(order)  # flow


def by_division(orders):
    try:
        return 10 / len(orders)
    except ZeroDivisionError:
        sink("nobody bought anything")  # no flow


def certain(order):
    try:
        row = {"buyer": order}
        return row["buyer"]
    except KeyError:
        sink(order)  # no flow


for run in (by_missing_key, by_key_in_message, by_conversion, by_unpacking, by_attribute, by_division, certain):
    run(source("order"))
by_division([])
