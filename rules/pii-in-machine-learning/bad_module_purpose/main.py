from forecasting.prepare import prepare
from sp_api.api import Orders


def main(since):
    for order in Orders().get_orders(CreatedAfter=since, RestrictedResources=["shippingAddress"]).Orders:
        prepare(order["AmazonOrderId"], order["ShippingAddress"]["AddressLine1"])  # expect: pii-in-machine-learning
