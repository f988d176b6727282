import logging

import warehouse
from sp_api.api import MerchantFulfillment, Sellers

log = logging.getLogger(__name__)


def book(order_id, service_id, sites):
    shipment = MerchantFulfillment().create_shipment({"AmazonOrderId": order_id}, service_id).payload
    sender = shipment["ShipFromAddress"]
    log.info("from %s, %s %s", sender["Name"], sender["AddressLine1"], sender["PostalCode"])
    log.info("tracking %s by %s", shipment["TrackingId"], shipment["ShippingService"]["CarrierName"])
    return shipment


def run(order_id):
    account = Sellers().get_account().payload
    log.info("account of %s", account["business"]["name"])
    book(order_id, "std-de", warehouse.load("sites.json"))
