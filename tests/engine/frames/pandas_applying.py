"""Functions over rows, columns and cells."""

import pandas as pd
from taintcase import sanitize, sink, source

orders = pd.DataFrame({"sku": ["MUG-1", "CUP-2"], "name": [source("a"), source("b")], "city": ["Ulm", "Bonn"]})


def label(row):
    return f"{row['name']} ({row['city']})"


def place(row, prefix=""):
    return prefix + row["city"] + row.sku


sink(orders.apply(label, axis=1))  # flow
sink(orders.apply(place, axis=1))  # no flow
sink(orders.apply(place, axis=1, prefix="x"))  # no flow
sink(orders["name"].apply(len))  # no flow
sink(orders["name"].str.len())  # no flow
sink(orders["name"].str.upper())  # flow
sink(orders["city"].str.upper())  # no flow
sink(orders["name"].str.contains("q"))  # no flow
sink(orders[orders["name"].str.contains("q")]["city"])  # no flow
sink(orders[orders["name"].notna() & ~orders["city"].isin(["Ulm"])]["sku"])  # no flow
sink(orders["name"].map(sanitize))  # no flow
sink(orders["sku"].map({"MUG-1": "mug", "CUP-2": "cup"}))  # no flow
sink(orders["sku"].map({"MUG-1": source("c"), "CUP-2": "cup"}))  # flow
sink(orders["name"] + ", " + orders["city"])  # flow
sink(orders["sku"] + ", " + orders["city"])  # no flow
sink(orders.pipe(lambda frame: frame[["sku"]]))  # no flow
sink(orders.pipe(lambda frame, column: frame[column], "name"))  # flow
sink(orders.fillna("").sort_values("name").head(3)["city"])  # no flow
sink(orders.fillna("").sort_values("name").head(3)["name"])  # flow
sink(orders["name"].iloc[0])  # flow
sink(orders["city"].iloc[0])  # no flow
sink(orders.loc[0, "city"])  # no flow
sink(orders.at[0, "name"])  # flow
sink(orders.iloc[0].to_dict()["city"])  # no flow
sink(orders.iloc[0].to_dict()["name"])  # flow
sink([city for city in orders["city"]])  # no flow
sink([name for name in orders["name"]])  # flow
sink(dict(zip(orders["sku"], orders["city"])))  # no flow
sink(dict(zip(orders["sku"], orders["name"])))  # flow
