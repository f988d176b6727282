"""Constant keys of one dictionary are places of their own."""
from taintcase import sink, source

order = {"email": source("email"), "status": "Shipped"}
sink(order["status"])  # no flow
order["status"] = source("status")
order["email"] = "hidden"
sink(order["email"])  # no flow
sink(order["status"])  # flow
order = {"email": order["email"]}
sink(order)  # no flow
