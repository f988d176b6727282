"""A fluent builder for requests, with copies, presets and a director."""

from builder import RequestBuilder
from director import order_search, stock_check
from taintcase import sink, source


def run():
    token = source("token")
    base = RequestBuilder("api.example").header("accept", "json")
    private = base.copy().header("authorization", token)
    sink(private.build().headers)  # flow
    sink(base.build().headers)  # no flow
    sink(private.build().url)  # no flow

    sink(order_search(base.copy(), source("email")).build().url)  # flow
    sink(stock_check(private, "MUG-1").build().url)  # no flow
    sink(stock_check(private, "MUG-1").build())  # flow
    sink(private.without_header("authorization").build())  # no flow
    sink(base.body({"note": source("note")}).build().body)  # flow


run()
