"""A key variable that changes: each read uses its value at that time."""
from taintcase import opaque, sink, source

row = {"email": source("email"), "status": "ok", "sku": "sku-1"}
key = "status"
sink(row[key])  # no flow
key = "email"
sink(row[key])  # flow
key = "sku"
sink(row[key])  # no flow
for _ in range(2):
    key = "email" if opaque() else "status"
    sink(row[key])  # flow
for _ in range(2):
    key = "sku" if opaque() else "status"
    sink(row[key])  # no flow
