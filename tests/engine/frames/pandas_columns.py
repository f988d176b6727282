"""Columns of a frame made of a dict."""

import pandas as pd
from taintcase import sink, source

df = pd.DataFrame({"order_id": ["A-1", "A-2"], "buyer_email": [source("e"), source("f")], "status": ["Shipped", "Open"]})
sink(df["buyer_email"])  # flow
sink(df["status"])  # no flow
sink(df.buyer_email)  # flow
sink(df.status)  # no flow
sink(df[["order_id", "status"]])  # no flow
sink(df[["order_id", "buyer_email"]])  # flow
sink(df.drop(columns=["buyer_email"]))  # no flow
sink(df.drop(columns="status"))  # flow
sink(df.drop("buyer_email", axis=1))  # no flow
sink(df.rename(columns={"buyer_email": "contact"})["contact"])  # flow
sink(df.rename(columns={"status": "state"})["state"])  # no flow
sink(len(df))  # no flow
sink(df.shape)  # no flow
sink(df.empty)  # no flow
sink(list(df.columns))  # no flow
sink(df.head(1))  # flow
sink(df[df["status"] == "Shipped"]["order_id"])  # no flow
sink(df[df["status"] == "Shipped"]["buyer_email"])  # flow
sink(df.loc[df["status"] == "Open", "order_id"])  # no flow
sink(df.loc[df["status"] == "Open", "buyer_email"])  # flow
sink(df.loc[:, ["order_id", "status"]])  # no flow
sink(df.iloc[0]["status"])  # no flow
sink(df.iloc[0]["buyer_email"])  # flow
sink(df.iloc[:, 0])  # no flow
sink(df.iloc[:, 1])  # flow
for _, row in df.iterrows():
    sink(row["status"])  # no flow
    sink(row["buyer_email"])  # flow
for row in df.itertuples():
    sink(row.order_id)  # no flow
    sink(row.buyer_email)  # flow
for record in df.to_dict("records"):
    sink(record["status"])  # no flow
    sink(record["buyer_email"])  # flow
sink(df.to_csv())  # flow
sink(df[["status"]].to_csv())  # no flow
