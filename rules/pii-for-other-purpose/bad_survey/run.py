from sp_api.api import Orders
from surveys.invite import invite


def run(since):
    for order in Orders().get_orders(CreatedAfter=since, RestrictedResources=["buyerInfo"]).Orders:
        invite(order["BuyerInfo"]["BuyerEmail"], order["AmazonOrderId"])  # expect: pii-for-other-purpose
