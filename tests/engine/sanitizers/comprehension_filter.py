"""Sanitising in the element, the condition or the iterable of a comprehension."""
from taintcase import sanitize, sink, source

rows = [{"name": source("name"), "sku": "sku-1"}]
sink([sanitize(row["name"]) for row in rows])  # no flow
sink([row["name"] for row in rows if sanitize(row["name"])])  # flow
sink([row["name"] for row in sanitize(rows)])  # no flow
sink([{**row, "name": sanitize(row["name"])} for row in rows])  # no flow
sink([{"name": sanitize(row["name"]), **row} for row in rows])  # flow
sink([{**row, "masked": sanitize(row["name"])} for row in rows])  # flow
