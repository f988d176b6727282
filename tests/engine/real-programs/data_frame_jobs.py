"""Jobs over data frames in the manner of a warehouse: load, clean, aggregate, publish."""

from dataclasses import dataclass

import pandas as pd
from taintcase import sanitize, sink, source

PII = ["buyer_name", "buyer_email"]
RENAMES = {"order-id": "order_id", "buyer-name": "buyer_name", "buyer-email": "buyer_email", "sku": "sku"}


@dataclass
class Job:
    name: str
    frame: pd.DataFrame

    def step(self, function, *args, **kwargs):
        return Job(self.name, function(self.frame, *args, **kwargs))


def load():
    return pd.DataFrame(
        [
            {"order-id": "A-1", "buyer-name": source("n"), "buyer-email": source("e"), "sku": "MUG-1", "quantity": 2},
            {"order-id": "A-2", "buyer-name": source("m"), "buyer-email": source("f"), "sku": "CUP-2", "quantity": 1},
        ]
    ).rename(columns=RENAMES)


def without(frame, columns):
    return frame.drop(columns=[name for name in columns if name in frame.columns])


def hashed(frame, columns):
    frame = frame.copy()
    for name in columns:
        frame[name] = frame[name].map(sanitize)
    return frame


def per_sku(frame):
    return frame.groupby("sku", as_index=False).agg(quantity=("quantity", "sum"), orders=("order_id", "nunique"))


def publish(frame):
    return [dict(row) for row in frame.to_dict(orient="records")]


job = Job("daily", load())
sink(job.frame)  # flow
sink(job.step(without, PII).frame)  # no flow
sink(job.step(hashed, PII).frame)  # no flow
sink(job.step(hashed, PII[:1]).frame["buyer_email"])  # flow
sink(publish(per_sku(job.frame)))  # no flow
sink(publish(job.frame))  # flow
sink(publish(job.frame[["order_id", "sku"]]))  # no flow
domains = job.frame["buyer_email"].str.split("-", n=1, expand=True)[0]
sink(domains)  # flow
top = job.frame.sort_values("quantity", ascending=False).iloc[0]
sink(top["sku"])  # no flow
sink(top["buyer_name"])  # flow
mask = (job.frame["quantity"] > 1) & job.frame["buyer_email"].notna()
sink(job.frame.loc[mask, ["order_id", "sku"]].values.tolist())  # no flow
sink(job.frame.loc[mask, PII].values.tolist())  # flow
chunks = [group for _, group in job.frame.groupby("sku")]
sink(chunks[0]["order_id"])  # no flow
sink(chunks[0][PII])  # flow
summary = {"rows": len(job.frame), "skus": job.frame["sku"].unique().tolist(), "total": job.frame["quantity"].sum()}
sink(summary)  # no flow
