"""Reads orders with their buyers."""

from sp_api.api import Orders


def buyer_of(order_id):
    return Orders().get_order_buyer_info(order_id).payload
