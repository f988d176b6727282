"""Attaches the order to what goes wrong."""

import sentry_sdk
from sp_api.api import Orders

sentry_sdk.init(dsn="https://public@sentry.example.com/1", traces_sample_rate=0.1)


def check(order_id):
    order = Orders().get_order(order_id, RestrictedResources=["buyerInfo", "shippingAddress"]).payload
    with sentry_sdk.push_scope() as scope:
        scope.set_user({"id": order_id, "email": order["BuyerInfo"]["BuyerEmail"]})  # expect: pii-in-observability
        scope.set_tag("status", order["OrderStatus"])
        if not order["ShippingAddress"].get("AddressLine1"):
            sentry_sdk.capture_message("no street")
        sentry_sdk.set_context("order", order)  # expect: pii-in-observability
