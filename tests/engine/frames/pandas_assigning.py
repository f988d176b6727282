"""Columns written, replaced and removed in place, and by assign and insert."""

import pandas as pd
from taintcase import sanitize, sink, source

orders = pd.DataFrame({"order_id": ["A-1", "A-2"], "total": [10, 20]})
sink(orders)  # no flow
orders["email"] = [source("a"), source("b")]
sink(orders)  # flow
sink(orders["total"])  # no flow
orders["email"] = "hidden"
sink(orders)  # no flow
orders.loc[orders["total"] > 15, "email"] = source("c")
sink(orders["email"])  # flow
del orders["email"]
sink(orders)  # no flow

orders["note"] = source("note")
orders.drop(columns=["note"], inplace=True)
sink(orders.to_csv(index=False))  # no flow

wide = orders.assign(email=source("d"), tax=lambda frame: frame["total"] * 0.19)
sink(wide["tax"])  # no flow
sink(wide["email"])  # flow
sink(orders)  # no flow
wide = wide.assign(domain=lambda frame: frame["email"].str.split("-").str[-1])
sink(wide["domain"])  # flow
sink(wide.drop(columns=["email", "domain"]))  # no flow

wide.insert(0, "buyer", [source("e"), source("f")])
sink(wide.pop("buyer"))  # flow
sink(wide.drop(columns=["email", "domain"]))  # no flow

wide["email"] = wide["email"].map(sanitize)
wide["domain"] = wide["domain"].apply(lambda text: "x" * len(text))
sink(wide)  # no flow
