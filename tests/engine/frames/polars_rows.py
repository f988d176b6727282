"""Polars: groups, joins, rows and records."""

import io

import polars as pl
from taintcase import sink, source

df = pl.DataFrame({"status": ["Open", "Open"], "email": [source("a"), source("b")], "total": [10, 20]})
for row in df.iter_rows(named=True):
    sink(row["status"])  # no flow
    sink(row["email"])  # flow
for status, email, total in df.iter_rows():
    sink(status, total)  # no flow
    sink(email)  # flow
for record in df.to_dicts():
    sink(record["total"])  # no flow
    sink(record["email"])  # flow
sink(df.row(0, named=True)["status"])  # no flow
sink(df.to_dict(as_series=False)["email"])  # flow
sink(df.to_dict(as_series=False)["status"])  # no flow
sink(df.get_column("status").to_list())  # no flow
sink(df.get_column("email").to_list())  # flow

totals = df.group_by("status").agg(pl.col("total").sum(), pl.len().alias("orders"))
sink(totals)  # no flow
by_email = df.group_by("email").agg(pl.col("total").sum())
sink(by_email)  # flow
sink(by_email["total"])  # no flow
sink(by_email["email"])  # flow
sink(df.group_by("email").len())  # flow
sink(df.group_by("status").agg(pl.col("email").first()))  # flow
sink(df.group_by("status").agg(pl.col("email").n_unique().alias("buyers")))  # no flow

items = pl.DataFrame({"status": ["Open"], "sku": ["MUG-1"]})
joined = df.join(items, on="status", how="left")
sink(joined["sku"])  # no flow
sink(joined["email"])  # flow
sink(joined.select("sku", "status"))  # no flow
sink(pl.concat([items, items]))  # no flow
sink(pl.concat([df, df])["email"])  # flow
sink(df.write_csv())  # flow
sink(df.select("status").write_csv())  # no flow
sink(pl.read_csv(io.StringIO(df.write_csv())))  # flow
sink(pl.from_dicts([{"id": "A-1", "phone": source("c")}])["id"])  # no flow
sink(pl.from_dicts([{"id": "A-1", "phone": source("c")}])["phone"])  # flow
