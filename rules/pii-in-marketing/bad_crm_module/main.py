from crm.contacts import remember
from sp_api.api import Orders


def main(since):
    for order in Orders().get_orders(CreatedAfter=since, RestrictedResources=["buyerInfo"]).Orders:
        remember(order["BuyerInfo"]["BuyerEmail"], order["OrderTotal"]["Amount"])  # expect: pii-in-marketing
