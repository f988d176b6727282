from errors import Reporter
from sp_api.api import MerchantFulfillment, Orders
from sp_api.base import SellingApiException

reporter = Reporter("labels")


def label(order_id, service):
    address = Orders().get_order_address(order_id).payload["ShippingAddress"]
    try:
        return MerchantFulfillment().create_shipment({"AmazonOrderId": order_id}, service)
    except SellingApiException as error:
        reporter.failed("no label", order=order_id, code=error.code, street=address["AddressLine1"])
        return None
