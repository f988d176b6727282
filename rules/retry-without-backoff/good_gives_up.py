from sp_api.api import Orders
from sp_api.base import SellingApiException, SellingApiRequestThrottledException


def orders(created_after, on_throttled):
    token = None
    while True:
        try:
            answer = Orders().get_orders(CreatedAfter=created_after, NextToken=token)
        except SellingApiRequestThrottledException:
            on_throttled(created_after)
            break
        except SellingApiException:
            raise
        yield from answer.payload["Orders"]
        token = answer.next_token
        if not token:
            break
