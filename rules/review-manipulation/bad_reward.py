"""Offers gift cards to people who wrote to us."""

from django.core.mail import send_mail
from sp_api.api import Solicitations

TEXT = """Hello,

leave a 5-star review on Amazon and we send you a $20 gift card.
"""


def offer(customer):
    send_mail("A gift for you", TEXT, "shop@example.com", [customer.email])  # expect: review-manipulation


def ask(order_id):
    Solicitations().create_product_review_and_seller_feedback_solicitation(order_id)
