"""Attaches the order id and how far it came."""

import sentry_sdk
from opentelemetry import trace
from sp_api.api import Orders

tracer = trace.get_tracer(__name__)


def check(order_id):
    order = Orders().get_order(order_id, RestrictedResources=["shippingAddress"]).payload
    address = order["ShippingAddress"]
    sentry_sdk.set_tag("order", order["AmazonOrderId"])
    sentry_sdk.set_context("order", {"status": order["OrderStatus"], "country": address["CountryCode"]})
    with tracer.start_as_current_span("check", attributes={"order.complete": "PostalCode" in address}) as span:
        span.set_attribute("order.lines", len([key for key in address if key.startswith("AddressLine")]))
