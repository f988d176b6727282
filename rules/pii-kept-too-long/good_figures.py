"""What says nothing of a person may stay."""

import redis
from sp_api.api import Orders

cache = redis.Redis(host="cache")
YEAR = 365 * 24 * 3600


def remember(order_id):
    order = Orders().get_order(order_id, RestrictedResources=["buyerInfo"]).payload
    cache.set(f"status:{order_id}", order["OrderStatus"], ex=YEAR)
    cache.setex(f"total:{order_id}", YEAR, order["OrderTotal"]["Amount"])
