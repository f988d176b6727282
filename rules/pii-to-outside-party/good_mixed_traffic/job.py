from labels import print_label
from notify import Notifier
from sp_api.api import MerchantFulfillment, Orders

notifier = Notifier("https://hooks.slack.com/services/T0/B0/x")


def run(since, service):
    orders = Orders().get_orders(CreatedAfter=since, RestrictedResources=["shippingAddress"]).Orders
    failed = 0
    for order in orders:
        try:
            print_label(order["ShippingAddress"])
            MerchantFulfillment().create_shipment({"AmazonOrderId": order["AmazonOrderId"]}, service)
        except ValueError:
            failed += 1
    notifier.say("{done} labels printed, {failed} failed", done=len(orders) - failed, failed=failed)
