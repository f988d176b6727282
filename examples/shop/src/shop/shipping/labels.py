"""Labels by Amazon's Merchant Fulfillment."""

import logging

from sp_api.api import MerchantFulfillment
from sp_api.base import SellingApiException

log = logging.getLogger(__name__)


def buy(details: dict, service_id: str) -> bytes:
    try:
        shipment = MerchantFulfillment().create_shipment(details, service_id).payload
    except SellingApiException as error:
        log.error("no label for %s: %s", details["AmazonOrderId"], error.code)
        raise
    sender, receiver = shipment["ShipFromAddress"], shipment["ShipToAddress"]
    log.info("%s: from %s in %s", shipment["ShipmentId"], sender["Name"], sender["City"])
    log.info("%s: to %s in %s", shipment["ShipmentId"], receiver["Name"], receiver["City"])
    return shipment["Label"]["FileContents"]["Contents"]
