import json

import redis
from sp_api.api import Orders

DAY = 24 * 60 * 60
QUARTER = 90 * DAY
cache = redis.Redis(host="cache")


def remember(order_id):
    address = Orders().get_order_address(order_id).payload["ShippingAddress"]
    cache.setex(f"address:{order_id}", QUARTER, json.dumps(address))  # expect: pii-kept-too-long, pii-stored-unencrypted
    cache.set(f"name:{order_id}", address["Name"], ex=365 * DAY)  # expect: pii-kept-too-long, pii-stored-unencrypted
