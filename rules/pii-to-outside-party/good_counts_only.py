"""The team learns how many, from a message with numbers."""

import os

from slack_sdk import WebClient
from sp_api.api import Orders

slack = WebClient(token=os.environ["SLACK_TOKEN"])


def report(since):
    orders = Orders().get_orders(CreatedAfter=since, RestrictedResources=["shippingAddress"]).Orders
    incomplete = [order for order in orders if not order["ShippingAddress"].get("PostalCode")]
    slack.chat_postMessage(channel="#shipping", text=f"{len(orders)} orders, {len(incomplete)} without postal code")
