"""Sends invoices by a mail service."""

import base64
import os

from sendgrid import SendGridAPIClient
from sendgrid.helpers.mail import Attachment, Mail
from sp_api.api import Orders


def send_invoice(order_id, pdf):
    info = Orders().get_order_buyer_info(order_id).payload
    mail = Mail(
        from_email="invoices@example.com",
        to_emails=info["BuyerEmail"],
        subject=f"Invoice for {order_id}",
        html_content="<p>Your invoice is attached.</p>",
    )
    mail.attachment = Attachment(base64.b64encode(pdf).decode(), "invoice.pdf")
    SendGridAPIClient(os.environ["SENDGRID_KEY"]).send(mail)  # expect: buyer-contacted-outside-messaging
