import csv

import redis
from sp_api.api import Orders

cache = redis.Redis(host="cache")


def export(created_after, path):
    orders = Orders().get_orders(CreatedAfter=created_after, RestrictedResources=["buyerInfo"]).payload["Orders"]
    cache.set("orders:count", len(orders))
    with open(path, "w", newline="") as file:
        writer = csv.writer(file)
        for order in orders:
            writer.writerow([order["AmazonOrderId"], order["OrderStatus"], order["NumberOfItemsShipped"]])
            cache.set(order["AmazonOrderId"], order["OrderStatus"])
