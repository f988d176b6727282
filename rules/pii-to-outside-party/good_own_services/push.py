from settings import WAREHOUSE
from sp_api.api import Orders
from transport import Client


def push(since):
    client = Client(WAREHOUSE)
    for order in Orders().get_orders(CreatedAfter=since, RestrictedResources=["shippingAddress"]).Orders:
        client.put(f"/orders/{order['AmazonOrderId']}", order)
