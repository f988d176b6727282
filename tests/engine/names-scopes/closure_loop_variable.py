"""Lambdas made in a loop all see the last value; a default argument keeps the value of its round."""
from taintcase import sink, source

buyer = source("buyer")

late = []
for field in (buyer,):
    late.append(lambda: field)
sink(late[0]())  # flow
field = "public"
sink(late[0]())  # no flow

early = []
for column in (buyer,):
    early.append(lambda column=column: column)
column = "public"
sink(early[0]())  # flow
sink(column)  # no flow

last = []
for entry in ("public", buyer):
    last.append(lambda: entry)
sink(last[0]())  # flow
