"""Data at the bottom of several levels, taken out by loops within loops."""
from taintcase import sink, source

report = {"EU": [{"orders": [("ORDER-1", {"buyer": source("buyer")})]}], "NA": []}
sink([order[1]["buyer"] for pages in report.values() for page in pages for order in page["orders"]])  # flow
sink([order[0] for pages in report.values() for page in pages for order in page["orders"]])  # no flow
found = []
for region, pages in report.items():
    for page in pages:
        for number, (order_id, details) in enumerate(page["orders"]):
            found.append((region, number, *details.values()))
sink(found)  # flow
sink(found[0][2])  # flow
sink([region for region, *_ in found])  # no flow
sink(dict(page["orders"])["ORDER-1"])  # flow
