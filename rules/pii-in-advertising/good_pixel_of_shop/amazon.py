from shop import purchase
from sp_api.api import MerchantFulfillment, Orders


def ship(order_id, service):
    address = Orders().get_order_address(order_id).payload["ShippingAddress"]
    return MerchantFulfillment().create_shipment({"AmazonOrderId": order_id, "ShipTo": address}, service)


def web_sale(customer, cart):
    return purchase(customer, cart.total)
