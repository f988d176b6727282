"""zip keeps the columns apart, and a second zip undoes the first."""
from taintcase import sink, source

order_ids = ["ORDER-1", "ORDER-2"]
emails = [source("email"), source("email")]
for order_id, email in zip(order_ids, emails):
    sink(email)  # flow
    sink(order_id)  # no flow

first_column, second_column = zip(*zip(order_ids, emails))
sink(second_column)  # flow
sink(first_column)  # no flow
pairs = list(zip(emails, order_ids, strict=True))
sink(pairs[0][1])  # no flow
sink(pairs[1])  # flow
