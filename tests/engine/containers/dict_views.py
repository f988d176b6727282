"""keys, values and items give the side that they are named after."""
from taintcase import sink, source

emails = {"ORDER-1": source("email")}
sink(list(emails.keys()))  # no flow
sink(list(emails.values()))  # flow
sink(list(emails))  # no flow

for order_id, email in emails.items():
    sink(order_id)  # no flow
    sink(email)  # flow
