"""What orders need, in plain text."""

from sp_api.api import Messaging

HELP = "https://www.amazon.co.uk/gp/help/customer/display.html"


def delay(order_id, days):
    text = f"Your parcel will be {days} days late, we are sorry. You can cancel the order on {HELP} at any time."
    return Messaging().create_unexpected_problem(order_id, body={"text": text})


def engraving(order_id, upload_id):
    body = {
        "text": "Please confirm the engraving shown in the attachment.",
        "attachments": [{"uploadDestinationId": upload_id, "fileName": "engraving.pdf"}],
    }
    return Messaging().confirm_customization_details(order_id, body=body)


def discount_refunded(order_id):
    text = "The discount was missing from your invoice; Amazon has refunded the difference."
    return Messaging().create_confirm_order_details(order_id, body={"text": text})
