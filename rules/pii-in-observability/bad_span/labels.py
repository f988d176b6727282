from sp_api.api import MerchantFulfillment, Orders
from tracing import step


def label(order_id, service):
    address = Orders().get_order_address(order_id).payload["ShippingAddress"]
    with step("label", order=order_id, recipient=address["Name"]):
        return MerchantFulfillment().create_shipment({"AmazonOrderId": order_id}, service)
