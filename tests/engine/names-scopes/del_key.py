"""Deleting a key removes that key only."""
from taintcase import sink, source

order = {"email": source("email"), "phone": source("phone"), "id": "1-2-3"}
del order["email"]
sink(order.get("email"))  # no flow
sink(order["phone"])  # flow
sink(order)  # flow
del order["phone"]
sink(order)  # no flow
