from sp_api.api import Messaging
from texts import GREETING, REVIEW


def send(order_ids):
    api = Messaging()
    for order_id in order_ids:
        api.create_confirm_order_details(order_id, text=GREETING)
        api.create_unexpected_problem(order_id, text=REVIEW)  # expect: review-manipulation
