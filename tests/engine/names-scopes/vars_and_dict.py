"""`vars(object)` and `object.__dict__` are the object's fields."""
from taintcase import sink, source


class Row:
    pass


row = Row()
vars(row)["email"] = source("email")
row.__dict__["sku"] = "sku-1"
sink(row.email)  # flow
sink(row.sku)  # no flow
row.__dict__.update({"sku": source("sku"), "email": "removed"})
sink(vars(row)["sku"])  # flow
sink(row.email)  # no flow

copy = Row()
copy.__dict__ = dict(row.__dict__)
copy.sku = "sku-2"
sink(copy.sku)  # no flow
sink(row.sku)  # flow
