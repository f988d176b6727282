"""A pipeline of small steps over report lines: parse, filter, enrich, group, write."""

import csv
import io
import json
from collections import Counter
from functools import partial, reduce
from itertools import groupby
from operator import itemgetter

from taintcase import sink, source

HEADER = ["order-id", "sku", "quantity", "buyer-email"]


def document():
    lines = ["\t".join(HEADER)]
    for number in range(3):
        lines.append("\t".join([f"A-{number}", f"SKU-{number % 2}", str(number), source("email")]))
    return "\n".join(lines)


def parse(text):
    return list(csv.DictReader(io.StringIO(text), delimiter="\t"))


def keep(columns, rows):
    return [{name: row[name] for name in columns} for row in rows]


def numbers(rows):
    for row in rows:
        yield {**row, "quantity": int(row["quantity"])}


def compose(*steps):
    return partial(reduce, lambda value, step: step(value), steps)


rows = parse(document())
sink(rows)  # flow
sink(len(rows))  # no flow

plain = [{"order-id": f"A-{n}", "sku": f"SKU-{n % 2}", "quantity": str(n), "buyer-email": source("email")} for n in range(3)]
stock = compose(partial(keep, ["sku", "quantity"]), numbers, list)
sink(stock(plain))  # no flow
contacts = compose(partial(keep, ["order-id", "buyer-email"]), list)
sink(contacts(plain))  # flow

totals = Counter()
for row in stock(plain):
    totals[row["sku"]] += row["quantity"]
sink(totals.most_common(2))  # no flow
by_sku = {sku: list(group) for sku, group in groupby(sorted(plain, key=itemgetter("sku")), key=itemgetter("sku"))}
sink(list(by_sku))  # no flow
sink(by_sku["SKU-0"])  # flow

out = io.StringIO()
writer = csv.DictWriter(out, ["sku", "quantity"])
writer.writeheader()
writer.writerows(stock(plain))
sink(out.getvalue())  # no flow
out = io.StringIO()
writer = csv.writer(out)
writer.writerow(HEADER)
for row in plain:
    writer.writerow([row[name] for name in HEADER])
sink(out.getvalue())  # flow
sink(json.dumps({"skus": sorted(by_sku), "rows": len(plain)}))  # no flow
