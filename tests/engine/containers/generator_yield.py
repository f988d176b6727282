"""A generator function gives what it yields, in that order."""
from taintcase import sink, source


def export(order):
    yield order["id"]
    yield order["buyer"]
    yield len(order["buyer"])


def first_pages():
    page = "page-1"
    while page:
        yield page
        page = "page-2" if page == "page-1" else None


order = {"id": "ORDER-1", "buyer": source("buyer")}
order_id, buyer, length = export(order)
sink(buyer)  # flow
sink(order_id)  # no flow
sink(length)  # no flow
for field in export(order):
    sink(field)  # flow
sink(list(first_pages()))  # no flow
