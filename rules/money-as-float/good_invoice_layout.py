"""Floats that are no money: quantities, weights, places on the page."""

from decimal import Decimal

from sp_api.api import Orders


def rows(order_id, scale="1.5"):
    height = 12 * float(scale)
    for number, item in enumerate(Orders().get_order_items(order_id).payload["OrderItems"]):
        share = float(item["QuantityShipped"]) / float(item["QuantityOrdered"])
        yield number * height, share, Decimal(item["ItemPrice"]["Amount"])
