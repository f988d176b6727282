"""Sends purchases to Google Analytics without a library."""

import hashlib

import requests
from sp_api.api import Orders

COLLECT = "https://www.google-analytics.com/mp/collect?measurement_id={id}&api_secret={key}"


def purchase(order_id, measurement_id, key):
    order = Orders().get_order(order_id, RestrictedResources=["buyerInfo"]).payload
    user = hashlib.sha1(order["BuyerInfo"]["BuyerEmail"].encode()).hexdigest()
    body = {"client_id": "server", "user_id": user, "events": [{"name": "purchase", "params": {"value": 1}}]}
    requests.post(COLLECT.format(id=measurement_id, key=key), json=body, timeout=5)  # expect: pii-in-analytics
