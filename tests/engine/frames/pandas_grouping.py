"""Groups: what is grouped by stands in the result, and so does what is aggregated."""

import pandas as pd
from taintcase import sink, source

orders = pd.DataFrame(
    {
        "status": ["Shipped", "Open", "Shipped"],
        "buyer": [source("a"), source("b"), source("c")],
        "total": [10, 20, 30],
    }
)
sink(orders.groupby("status")["total"].sum())  # no flow
sink(orders.groupby("status").agg({"total": "sum"}))  # no flow
sink(orders.groupby("status").agg(total=("total", "sum"), count=("total", "size")))  # no flow
sink(orders.groupby("status").agg(first=("buyer", "first")))  # flow
sink(orders.groupby("status").first())  # flow
sink(orders.groupby("buyer")["total"].sum())  # flow
sink(orders.groupby("buyer")["total"].sum().tolist())  # no flow
sink(orders.groupby("buyer").size())  # flow
sink(orders.groupby("status").size())  # no flow
sink(orders.groupby(["status", "buyer"])["total"].sum().reset_index())  # flow
per_buyer = orders.groupby(["status", "buyer"])["total"].sum().reset_index(name="sum")
sink(per_buyer["sum"])  # no flow
sink(per_buyer["buyer"])  # flow
for status, group in orders.groupby("status"):
    sink(status)  # no flow
    sink(group["total"].mean())  # no flow
    sink(group["buyer"])  # flow
for buyer, group in orders.groupby("buyer"):
    sink(buyer)  # flow
    sink(group["total"])  # no flow
sink(orders["buyer"].value_counts())  # flow
sink(orders["status"].value_counts())  # no flow
sink(orders["buyer"].nunique())  # no flow
sink(orders.groupby("status")["buyer"].nunique())  # no flow
sink(orders.groupby("status")["buyer"].apply(list))  # flow
