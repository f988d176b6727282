"""Reaches buyers the way that Amazon provides."""

from sp_api.api import Messaging, Orders, Solicitations


def ask(order_id):
    info = Orders().get_order_buyer_info(order_id).payload
    allowed = Messaging().get_messaging_actions_for_order(order_id).payload
    if info.get("BuyerEmail") and allowed:
        Messaging().confirm_customization_details(order_id, text="Which colour shall the print have?")
    Solicitations().create_product_review_and_seller_feedback_solicitation(order_id)
