"""Messages about the order; the word review in another sense."""

from django.core.mail import send_mail
from sp_api.api import Messaging


def ask(order_id):
    Messaging().create_confirm_delivery_details(order_id, text="Please check the address that you gave for your order.")
    Messaging().create_unexpected_problem(order_id, text="We will refund the shipping. Your parcel is late.")


def staff(summary):
    send_mail("Review of refunds", f"Please review the refunds of this week: {summary}", "a@example.com", ["b@example.com"])
