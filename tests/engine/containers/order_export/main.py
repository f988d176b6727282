"""Rows built in one module, projected in another, written in a third."""
from export.columns import contact_columns, public_columns
from export.reader import read_orders
from export.writer import Writer
from taintcase import sink

orders = read_orders()
sink([public_columns(order) for order in orders])  # no flow
sink([contact_columns(order) for order in orders])  # flow

public, private = Writer("public.csv"), Writer("private.csv")
for order in orders:
    public.add(public_columns(order))
    private.add(contact_columns(order))
sink(private.rows)  # flow
sink(public.rows)  # no flow
sink(private.path)  # no flow
sink(dict(zip(private.header(), private.rows[0].values()))["email"])  # flow
