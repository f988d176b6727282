"""Exceptions say which order, or are not shown at all."""

import logging

from sp_api.api import Orders

log = logging.getLogger(__name__)


def check(order_id, address):
    if not address.get("PostalCode"):
        raise ValueError(f"no postcode in the address of {order_id}")
    if address.get("CountryCode") == "GB":
        raise LookupError(address)


def sync(order_id):
    address = Orders().get_order_address(order_id).payload["ShippingAddress"]
    try:
        check(order_id, address)
    except LookupError:
        log.warning("order %s needs a customs form", order_id)
    except ValueError:
        log.exception("order %s cannot be shipped", order_id)
