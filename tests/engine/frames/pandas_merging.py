"""Frames put together: merge, join, concat, melt, pivot."""

import pandas as pd
from taintcase import sink, source

orders = pd.DataFrame({"order_id": ["A-1", "A-2"], "sku": ["MUG-1", "CUP-2"], "total": [10, 20]})
buyers = pd.DataFrame({"order_id": ["A-1", "A-2"], "email": [source("a"), source("b")]})
merged = orders.merge(buyers, on="order_id", how="left")
sink(merged)  # flow
sink(merged["total"])  # no flow
sink(merged["email"])  # flow
sink(merged[["order_id", "total"]].to_dict("records"))  # no flow
both = pd.merge(buyers, buyers, on="order_id", suffixes=("_old", "_new"))
sink(both["email_old"])  # flow
sink(both["order_id"])  # no flow

stacked = pd.concat([orders, orders.assign(total=0)], ignore_index=True)
sink(stacked)  # no flow
stacked = pd.concat([orders, buyers])
sink(stacked["total"])  # no flow
sink(stacked["email"])  # flow
pages = []
for number in range(3):
    pages.append(pd.DataFrame({"sku": [f"SKU-{number}"], "phone": [source("phone")]}))
report = pd.concat(pages)
sink(report["sku"])  # no flow
sink(report["phone"])  # flow

joined = orders.set_index("order_id").join(buyers.set_index("order_id"))
sink(joined["total"])  # no flow
sink(joined["email"])  # flow
by_email = buyers.set_index("email")
sink(by_email)  # flow
sink(by_email["order_id"].tolist())  # no flow
sink(by_email.index)  # flow
sink(by_email.reset_index(drop=True))  # no flow
sink(by_email.reset_index()["email"])  # flow

long = merged.melt(id_vars=["order_id"], value_vars=["total"])
sink(long)  # no flow
long = merged.melt(id_vars=["order_id"], value_vars=["total", "email"])
sink(long["value"])  # flow
sink(long["variable"])  # no flow
grid = merged.pivot(index="order_id", columns="total", values="email")
sink(grid)  # flow
sink(merged.pivot(index="order_id", columns="sku", values="total"))  # no flow
