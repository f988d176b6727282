"""Constant keys name single values, however the key is written."""
from taintcase import sink, source

EMAIL = "BuyerEmail"
order = {"AmazonOrderId": "ORDER-1", EMAIL: source("email")}
sink(order["BuyerEmail"])  # flow
sink(order["AmazonOrderId"])  # no flow

prefix = "Buyer"
sink(order[prefix + "Email"])  # flow
sink(order[f"{'Amazon'}OrderId"])  # no flow
