"""What is bound to the name `address` is the buyer's email address all the same."""

import os

from sendgrid import SendGridAPIClient
from sendgrid.helpers.mail import Mail
from sp_api.api import Orders


def thank(address):
    mail = Mail(from_email="care@acme.example", to_emails=address, subject="Thanks", html_content="<b>20% off</b>")
    SendGridAPIClient(os.environ["SENDGRID_KEY"]).send(mail)  # expect: buyer-contacted-outside-messaging


def run(created_after):
    found = Orders(version="2026-01-01").search_orders(createdAfter=created_after, includedData=["BUYER"])
    for order in found.payload["orders"]:
        thank(order["buyer"]["buyerEmail"])
