"""Frames of records, and what comes out of them again."""

import io
import json

import pandas as pd
from taintcase import sink, source


def fetch():
    return [{"id": number, "buyer": {"email": source("email")}, "status": "Open"} for number in range(2)]


frame = pd.DataFrame(fetch())
sink(frame["status"])  # no flow
sink(frame["buyer"])  # flow
emails = frame["buyer"].apply(lambda buyer: buyer["email"])
sink(emails)  # flow
rows = pd.DataFrame([["A-1", source("a")], ["A-2", source("b")]], columns=["id", "email"])
sink(rows["id"])  # no flow
sink(rows["email"])  # flow
rows.columns = ["order", "contact"]
sink(rows["order"])  # no flow
sink(rows["contact"])  # flow
sink(rows.rename(columns=str.upper)["ORDER"])  # no flow
sink(rows.rename(columns=lambda name: name.title())["Contact"])  # flow

for record in rows.to_dict(orient="records"):
    sink(record["order"])  # no flow
    sink(record["contact"])  # flow
sink(rows.to_dict("list")["order"])  # no flow
sink(rows.to_dict("list")["contact"])  # flow
sink(rows.to_dict()["order"])  # no flow
for order, contact in rows[["order", "contact"]].itertuples(index=False):
    sink(order)  # no flow
    sink(contact)  # flow
for order, contact in rows.values:
    sink(contact)  # flow
for row in rows.itertuples(index=False):
    sink(row._asdict()["order"])  # no flow

buffer = io.StringIO()
rows[["order"]].to_csv(buffer, index=False)
sink(buffer.getvalue())  # no flow
buffer = io.StringIO()
rows.to_csv(buffer, index=False)
sink(buffer.getvalue())  # flow
again = pd.read_csv(io.StringIO(buffer.getvalue()))
sink(again)  # flow
sink(len(again))  # no flow
sink(again.columns.tolist())  # no flow
sink(json.loads(rows.to_json(orient="records")))  # flow
sink(pd.read_csv(io.StringIO("sku,quantity\nMUG-1,3"))["sku"])  # no flow
