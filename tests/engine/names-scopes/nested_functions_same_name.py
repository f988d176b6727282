"""Helpers of the same name in two functions are different helpers."""
from taintcase import sink, source


def export_orders(order):
    def clean(value):
        return value

    return clean(order)


def export_reviews(review):
    def clean(value):
        return "***"

    return clean(review)


sink(export_orders(source("order")))  # flow
sink(export_reviews(source("review")))  # no flow
