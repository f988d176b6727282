"""Keys built by `+`, f-string, `%`, `format` and `join`."""
from taintcase import sink, source

PREFIX = "buyer"
row = {"buyer_email": source("email"), "buyer_id": "b-1", "order_email": "orders@example.test"}
sink(row[PREFIX + "_email"])  # flow
sink(row[f"{PREFIX}_id"])  # no flow
sink(row["%s_email" % PREFIX])  # flow
sink(row["{}_email".format("order")])  # no flow
sink(row["_".join([PREFIX, "email"])])  # flow
sink(row["_".join(("order", "email"))])  # no flow
