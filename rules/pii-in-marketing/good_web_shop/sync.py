import os

from klaviyo_api import KlaviyoAPI
from shopify_orders import customers
from sp_api.api import MerchantFulfillment, Orders

klaviyo = KlaviyoAPI(os.environ["KLAVIYO_KEY"])


def sync(since):
    for customer in customers(since):
        klaviyo.Profiles.create_profile({"data": {"type": "profile", "attributes": customer}})


def ship(order_id, service):
    to = Orders().get_order_address(order_id).payload["ShippingAddress"]
    return MerchantFulfillment().create_shipment({"AmazonOrderId": order_id, "ShipTo": to}, service)
