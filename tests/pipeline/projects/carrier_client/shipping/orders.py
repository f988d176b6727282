"""Reads where parcels go."""

from sp_api.api import Orders


def address_of(order_id):
    return Orders().get_order_address(order_id).payload["ShippingAddress"]
