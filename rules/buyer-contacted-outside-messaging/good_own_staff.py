"""Mail and text messages to our own people, with nothing of the buyer in them."""

import os
import smtplib
from email.message import EmailMessage

import boto3
from sp_api.api import Orders

ON_CALL = os.environ["ON_CALL_NUMBER"]


def alert(since):
    orders = Orders().get_orders(CreatedAfter=since, RestrictedResources=["buyerInfo"]).Orders
    without = [order for order in orders if "BuyerEmail" not in order.get("BuyerInfo", {})]
    boto3.client("sns").publish(PhoneNumber=ON_CALL, Message=f"{len(without)} orders without contact")
    message = EmailMessage()
    message["To"] = "shop@example.com"
    message.set_content(f"{len(without)} of {len(orders)} orders have no contact")
    with smtplib.SMTP("mail.internal") as smtp:
        smtp.send_message(message)
