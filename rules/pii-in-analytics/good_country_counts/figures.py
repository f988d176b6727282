from collections import Counter

from sp_api.api import Orders


def by_country(since):
    orders = Orders().get_orders(CreatedAfter=since, RestrictedResources=["shippingAddress"]).Orders
    return Counter(order["ShippingAddress"]["CountryCode"] for order in orders)
