from sp_api.api import Orders
from sp_api.base import SellingApiRequestThrottledException


def buyer_of(order_id):
    client = Orders()
    while True:
        try:
            return client.get_order_buyer_info(order_id).payload  # expect: retry-without-backoff
        except SellingApiRequestThrottledException:
            continue
