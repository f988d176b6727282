from crm import note
from sp_api.api import Orders


def job(token, month, since):
    orders = Orders().get_orders(CreatedAfter=since, RestrictedResources=["shippingAddress"]).Orders
    countries = {order["ShippingAddress"]["CountryCode"] for order in orders}
    note(token, month, len(orders), len(countries))
