"""Alerts the team about orders that cannot be shipped."""

import os

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from sp_api.api import Orders

slack = WebClient(token=os.environ["SLACK_TOKEN"])


def alert(order_id, reason):
    address = Orders().get_order_address(order_id).payload["ShippingAddress"]
    text = f":warning: {order_id}: {reason}\n>{address['Name']}, {address['AddressLine1']}, {address['PostalCode']}"
    try:
        slack.chat_postMessage(channel="#shipping", text=text)  # expect: pii-to-outside-party
    except SlackApiError as error:
        raise RuntimeError(error.response["error"]) from error
