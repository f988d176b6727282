import time

from sp_api.api import Orders

CACHE = {}
TTL = 300


def recent_orders(seller):
    if "orders" in CACHE and time.time() - CACHE["fetched"] < TTL:
        return CACHE["orders"]
    CACHE["orders"] = Orders(credentials=seller.credentials).get_orders(CreatedAfter="2026-01-01").payload  # expect: data-of-another-seller
    CACHE["fetched"] = time.time()
    return CACHE["orders"]
