from shipping_support.rules import too_long
from sp_api.api import Orders


def main(since):
    orders = Orders().get_orders(CreatedAfter=since, RestrictedResources=["shippingAddress"]).Orders
    return [order["AmazonOrderId"] for order in orders if too_long(order["ShippingAddress"]["AddressLine1"])]
