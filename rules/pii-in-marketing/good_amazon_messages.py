"""Asks for reviews and answers buyers the way that Amazon provides."""

from sp_api.api import Messaging, Orders, Solicitations


def ask_for_reviews(created_after):
    for order in Orders().get_orders(CreatedAfter=created_after, RestrictedResources=["buyerInfo"]).Orders:
        order_id = order["AmazonOrderId"]
        Solicitations().create_product_review_and_seller_feedback_solicitation(order_id)


def greet(order_id, customer_name):
    buyer = Orders().get_order_buyer_info(order_id).payload
    text = f"Dear {buyer['BuyerName']}, we need the size of your {customer_name} print."
    Messaging().confirm_customization_details(order_id, text=text)
