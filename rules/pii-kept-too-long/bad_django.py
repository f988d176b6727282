from django.core.cache import cache
from sp_api.api import Orders


def buyer_of(order_id):
    buyer = cache.get(order_id)
    if buyer is None:
        buyer = Orders().get_order_buyer_info(order_id).payload
        cache.set(order_id, buyer, timeout=None)  # expect: pii-kept-too-long, pii-stored-unencrypted
    return buyer


def phone_of(order_id):
    address = Orders().get_order_address(order_id).payload["ShippingAddress"]
    cache.set(f"phone-{order_id}", address["Phone"], 60 * 60 * 24 * 60)  # expect: pii-kept-too-long, pii-stored-unencrypted
    return address["Phone"]
