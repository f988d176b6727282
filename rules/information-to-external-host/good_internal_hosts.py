"""Data goes between services of our own network."""

import os

import requests
from sp_api.api import Orders

WAREHOUSE = "http://warehouse.internal:8080"


def push(created_after):
    orders = Orders().get_orders(CreatedAfter=created_after).Orders
    for order in orders:
        requests.post(f"{WAREHOUSE}/orders", json=order, timeout=10)
    requests.post("http://10.20.0.7/stock", json={"orders": [order["AmazonOrderId"] for order in orders]}, timeout=10)
    requests.put("http://search:9200/orders/_bulk", json=orders, timeout=10)
    requests.post(os.environ["ORDERS_URL"], json=orders, timeout=10)
