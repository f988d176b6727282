"""Thanks each buyer by e-mail."""

import smtplib
from email.mime.text import MIMEText

from sp_api.api import Orders

TEXT = "Thank you for your order. Visit our shop for the next one."


def thank(since, server):
    orders = Orders().get_orders(CreatedAfter=since, RestrictedResources=["buyerInfo"]).Orders
    with smtplib.SMTP_SSL(server) as smtp:
        for order in orders:
            to = order["BuyerInfo"]["BuyerEmail"]
            message = MIMEText(TEXT)
            message["Subject"] = "Thank you"
            smtp.sendmail("shop@example.com", [to], message.as_string())  # expect: buyer-contacted-outside-messaging
