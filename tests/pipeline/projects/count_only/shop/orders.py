"""Reads the orders of a day."""

from sp_api.api import Orders


def orders_since(created_after):
    return Orders().get_orders(CreatedAfter=created_after, RestrictedResources=["buyerInfo"]).payload["Orders"]
