from ads.lookalike import seed
from sp_api.api import Orders


def feed(order_ids):
    for order_id in order_ids:
        seed(Orders().get_order_buyer_info(order_id).payload["BuyerEmail"])  # expect: pii-in-advertising
