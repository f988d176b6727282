"""Nightly copy of orders into the warehouse system."""

from sp_api.api import Orders
from sp_api.base import Marketplaces, SellingApiException

from warehouse import enqueue


def items_of(order_id):
    client = Orders(marketplace=Marketplaces.DE)
    try:
        return client.get_order_items(order_id).payload["OrderItems"]  # expect: ignored-spapi-errors
    except SellingApiException:
        return []


def sync(created_after):
    client = Orders(marketplace=Marketplaces.DE)
    for order in client.get_orders(CreatedAfter=created_after).payload["Orders"]:
        try:
            buyer = client.get_order_buyer_info(order["AmazonOrderId"])  # expect: ignored-spapi-errors
            enqueue(order, buyer.payload)
        except Exception:
            continue
