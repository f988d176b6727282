"""Books a label for a merchant-fulfilled order."""

import logging

import requests

log = logging.getLogger("labels")

API = "https://sellingpartnerapi-eu.amazon.com"


class LabelError(RuntimeError):
    """A label could not be booked."""


def get_order(order_id, token):
    answer = requests.get(
        f"{API}/orders/v0/orders/{order_id}/address",
        headers={"x-amz-access-token": token},
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()["payload"]


def book(order_id, token, carrier):
    address = get_order(order_id, token)["ShippingAddress"]
    parcel = {"to": address, "reference": order_id}
    try:
        return carrier.book(parcel)
    except TimeoutError:
        log.exception("carrier did not answer for %s", order_id)
    except ValueError as error:
        log.error("carrier refused %s: %s", parcel, error)  # expect: pii-in-log
        raise LabelError(order_id) from error
