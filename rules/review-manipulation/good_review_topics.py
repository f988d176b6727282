"""Reads what Amazon tells about reviews of own products, and codes of coupons for the own web shop."""

from django.core.mail import EmailMessage
from sp_api.api import CustomerFeedback


def topics(asin):
    return CustomerFeedback().get_item_review_topics(asin, sortBy="MENTIONS").payload


def newsletter(reader, code):
    text = f"Hello {reader.first_name}, this week's coupon for our web shop: {code}"
    EmailMessage("Our shop", text, "shop@example.com", [reader.email]).send()
