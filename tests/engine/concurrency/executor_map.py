"""ThreadPoolExecutor.map: one call for each item, results in the order of the items."""

from concurrent.futures import ThreadPoolExecutor

from taintcase import sink, source


def enrich(order):
    return {**order, "buyer": source("buyer")}


def order_id(order):
    return order["id"]


def combine(sku, note):
    return f"{sku}: {note}"


orders = [{"id": "A-1"}, {"id": "A-2"}]
with ThreadPoolExecutor(max_workers=2) as pool:
    enriched = list(pool.map(enrich, orders))
    sink(enriched)  # flow
    sink(list(pool.map(order_id, enriched)))  # no flow
    sink([order["buyer"] for order in pool.map(enrich, orders)])  # flow
    sink(orders)  # no flow
    sink(list(pool.map(combine, ["MUG-1"], [source("note")])))  # flow
    sink(list(pool.map(combine, ["MUG-1"], ["fragile"])))  # no flow
