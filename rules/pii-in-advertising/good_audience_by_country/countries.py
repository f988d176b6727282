from sp_api.api import Orders


def countries(since):
    orders = Orders().get_orders(CreatedAfter=since, RestrictedResources=["shippingAddress"]).Orders
    return sorted({order["ShippingAddress"]["CountryCode"] for order in orders})
