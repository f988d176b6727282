"""Files and queues of the company's own tenancy."""

import json

from sp_api.api import Orders
from store import keep, queue


def run(since, queue_url):
    orders = Orders().get_orders(CreatedAfter=since).Orders
    keep(f"orders/{since}.json", json.dumps(orders))
    for order in orders:
        queue(queue_url, json.dumps({"id": order["AmazonOrderId"]}))
