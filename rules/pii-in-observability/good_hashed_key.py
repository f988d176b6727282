"""A keyed digest tells whether two events are about the same address."""

import hashlib
import hmac
import os

from opentelemetry import trace
from sp_api.api import Orders

tracer = trace.get_tracer("labels")
KEY = os.environ["TRACE_KEY"].encode()


def check(order_id):
    street = Orders().get_order_address(order_id).payload["ShippingAddress"]["AddressLine1"]
    with tracer.start_as_current_span("check") as span:
        span.set_attribute("address.digest", hmac.new(KEY, street.encode(), hashlib.sha256).hexdigest())
