"""Dictionary keys that are constants of a third module."""

import fields
from fields import BUYER, ORDER_ID
from reader import read_row
from taintcase import sanitize, sink

row = read_row()
sink(row[BUYER])  # flow
sink(row[ORDER_ID])  # no flow
sink(row[fields.ALIASES["customer"]])  # flow
sink({key: row[key] for key in fields.PUBLIC})  # no flow
row[fields.BUYER] = sanitize(row["buyer_name"])
sink(row)  # no flow
