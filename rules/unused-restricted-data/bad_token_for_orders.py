"""A restricted data token for a list of orders of which only numbers are kept."""

import csv

from sp_api.api import Orders, Tokens


def restricted_token():
    resources = [{"method": "GET", "path": "/orders/v0/orders", "dataElements": ["buyerInfo", "shippingAddress"]}]
    return Tokens().create_restricted_data_token(restrictedResources=resources).payload["restrictedDataToken"]


def export(created_after, path):
    client = Orders(restricted_data_token=restricted_token())
    answer = client.get_orders(CreatedAfter=created_after)  # expect: unused-restricted-data
    with open(path, "w", newline="") as file:
        writer = csv.writer(file)
        for order in answer.payload["Orders"]:
            writer.writerow([order["AmazonOrderId"], order["OrderStatus"], order["OrderTotal"]["Amount"]])
