import sentry_sdk
from sentry import init
from sp_api.api import Orders
from sp_api.base import SellingApiException


def run(order_ids, dsn):
    init(dsn)
    for order_id in order_ids:
        try:
            address = Orders().get_order_address(order_id).payload["ShippingAddress"]
        except SellingApiException as error:
            sentry_sdk.set_tag("code", error.code)
            sentry_sdk.capture_message(f"no address for {order_id}")
            continue
        sentry_sdk.set_measurement("address.lines", len(address))
