"""Passed over is what is no error of the API: a field that is not there, an order that is not known, a cold cache."""

from sp_api.api import Orders
from sp_api.base import SellingApiNotFoundException

cache = {}


def order(order_id):
    try:
        return cache[order_id]
    except KeyError:
        pass
    try:
        return Orders().get_order(order_id).payload
    except SellingApiNotFoundException:
        return None


def gift_message(order_id):
    items = Orders().get_order_items(order_id).payload
    try:
        return items["OrderItems"][0]["BuyerInfo"]["GiftMessageText"]
    except Exception:
        return None
