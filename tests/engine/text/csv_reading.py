"""csv.reader and DictReader give the cells of the text they read."""

import csv
import io

from taintcase import sink, source

text = f"id,buyer\nA-1,{source('buyer')}\n"
for row in csv.DictReader(io.StringIO(text)):
    sink(row["buyer"])  # flow
    row["buyer"] = "withheld"
    sink(row["buyer"])  # no flow

cells = [row[1] for row in csv.reader(text.splitlines())]
sink(cells)  # flow
sink(len(cells))  # no flow
stock = list(csv.DictReader(io.StringIO("sku,left\nMUG-1,3\n")))
sink(stock)  # no flow
