from dashboards.table import add
from sp_api.api import Orders


def collect(since):
    for order in Orders().get_orders(CreatedAfter=since, RestrictedResources=["shippingAddress"]).Orders:
        add(order["ShippingAddress"]["Name"], order["OrderTotal"]["Amount"])  # expect: pii-in-analytics
