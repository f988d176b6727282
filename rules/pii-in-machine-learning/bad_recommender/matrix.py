from collections import defaultdict

from sp_api.api import Orders


def interactions(since):
    bought = defaultdict(list)
    for order in Orders().get_orders(CreatedAfter=since, RestrictedResources=["buyerInfo"]).Orders:
        for item in Orders().get_order_items(order["AmazonOrderId"]).payload["OrderItems"]:
            bought[item["ASIN"]].append(order["BuyerInfo"]["BuyerEmail"])
    return bought
