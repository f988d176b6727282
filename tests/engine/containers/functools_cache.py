"""A cached function returns what it returned; a cache does not mix the results of different arguments."""
from functools import cache, cached_property, lru_cache

from taintcase import sink, source


@lru_cache(maxsize=None)
def load(order_id):
    return {"id": order_id, "buyer": source("buyer")}


@cache
def echo(value):
    return value


class Report:
    def __init__(self, buyer, region):
        self.buyer = buyer
        self.region = region

    @cached_property
    def heading(self):
        return f"Report for {self.buyer}"

    @cached_property
    def footer(self):
        return f"Region {self.region}"


sink(load("ORDER-1")["buyer"])  # flow
sink(load("ORDER-1")["id"])  # no flow
sink(echo(source("note")))  # flow
sink(echo("constant"))  # no flow
report = Report(source("buyer"), "EU")
sink(report.heading)  # flow
sink(report.footer)  # no flow
