"""Looks up for whom orders are."""

from dataclasses import dataclass

from sp_api.api import Orders

from shop.journal import Journal
from shop.wording import describe


@dataclass
class Recipient:
    order_id: str
    name: str


def recipients(order_ids):
    client = Orders()
    found = []
    for order_id in order_ids:
        address = client.get_order_address(order_id).payload["ShippingAddress"]
        found.append(Recipient(order_id, address["Name"]))
    return found


def record(order_ids):
    lines = [describe(recipient) for recipient in recipients(order_ids)]
    Journal("orders").write(lines)
