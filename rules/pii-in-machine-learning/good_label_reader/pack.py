from boxes import batch
from sp_api.api import MerchantFulfillment, Orders


def pack(order_id, pictures, service):
    sides = [len(part) for part in batch(pictures)]
    to = Orders().get_order_address(order_id).payload["ShippingAddress"]
    return MerchantFulfillment().create_shipment({"ShipTo": to["Name"], "Sides": sides}, service)
