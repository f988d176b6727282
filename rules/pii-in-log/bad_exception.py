"""What an exception says of the buyer is in the record of whoever logs the exception."""

import logging

from sp_api.api import Orders

log = logging.getLogger(__name__)


def check(address):
    if not address.get("PostalCode"):
        raise ValueError(f"no postcode in {address}")


def sync(order_id):
    address = Orders().get_order_address(order_id).payload["ShippingAddress"]
    try:
        check(address)
    except ValueError:
        log.exception("order %s cannot be shipped", order_id)  # expect: pii-in-log


def sync_quietly(order_id):
    address = Orders().get_order_address(order_id).payload["ShippingAddress"]
    try:
        check(address)
    except ValueError:
        log.warning("order %s cannot be shipped", order_id, exc_info=True)  # expect: pii-in-log
