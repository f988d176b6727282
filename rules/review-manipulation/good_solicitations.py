"""Asks once, by Amazon's own operation, when Amazon allows it."""

from sp_api.api import Orders, Solicitations
from sp_api.base import SellingApiException


def run(since, until):
    api = Solicitations()
    for order in Orders().get_orders(CreatedAfter=since, CreatedBefore=until, OrderStatuses=["Shipped"]).Orders:
        order_id = order["AmazonOrderId"]
        actions = api.get_solicitation_actions_for_order(order_id).payload
        if not actions:
            continue
        try:
            api.create_product_review_and_seller_feedback_solicitation(order_id)
        except SellingApiException as error:
            print("review request failed:", order_id, error.code)
