"""Arrays, rows that are added, columns picked by loops and by parts of their names, a database."""
import sqlite3
import numpy as np
import pandas as pd
from taintcase import sink, source

frame = pd.DataFrame({"sku": ["a"], "email": [source("e")], "qty": [1]})
sink(frame.columns[0])  # no flow
sink(frame.info())  # no flow
sink(np.where(frame["qty"] > 1, "many", "one"))  # no flow
frame["size"] = np.where(frame["qty"] > 1, "many", "one")
sink(frame["size"])  # no flow
sink(frame.to_numpy())  # flow
sink(frame[["qty"]].to_numpy())  # no flow
sink(np.array([1, 2]).mean())  # no flow
names = np.array([source("n"), source("m")])
sink(names)  # flow
sink(names.shape)  # no flow
sink(len(names))  # no flow
for column in ["sku", "qty"]:
    sink(frame[column])  # no flow
for column in frame.columns:
    if column == "email":
        continue
    sink(frame[column])  # no flow
for name, values in frame.items():
    if name == "sku":
        sink(values)  # no flow
sink({name: frame[name].tolist() for name in ("sku", "qty")})  # no flow
frame.loc[len(frame)] = ["b", source("x"), 2, "one"]
sink(frame["email"])  # flow
renamed = frame.rename(columns={"email": "contact"}).drop("contact", axis="columns")
sink(renamed)  # no flow
sink(frame.query("qty > 1")["sku"])  # no flow
sink(frame.select_dtypes("number"))  # no flow-missing (the types of cells are not told apart)
sink(frame.filter(items=["sku"]))  # no flow
sink(frame.filter(like="email"))  # flow
sink(frame.drop_duplicates(subset=["email"])["sku"])  # no flow
sink(frame["email"].str.split("-").str[0].unique())  # flow
sink(frame.set_index("sku")["qty"].to_dict())  # no flow
sink(frame.set_index("sku")["email"].to_dict())  # flow
sink(frame.set_index("email")["qty"].to_dict())  # flow
sink(frame.groupby("sku")["qty"].sum().to_dict())  # no flow
sink(frame.agg({"qty": "sum"}))  # no flow
sink(frame["qty"].sum() / len(frame))  # no flow
sink(frame.T.shape)  # no flow
connection = sqlite3.connect(":memory:")
frame.to_sql("orders", connection, index=False)
sink(pd.read_sql("select email from orders", connection))  # flow
