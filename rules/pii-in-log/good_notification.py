"""Ids and states of notifications; and what vendors and warehouses call addresses."""

import json
import logging

from sp_api.api import AmazonWarehousingAndDistribution, VendorOrders

logger = logging.getLogger(__name__)


def handle(event, context):
    for record in event["Records"]:
        change = json.loads(record["body"])["Payload"]["OrderChangeNotification"]
        logger.info("%s is %s", change["AmazonOrderId"], change["Summary"]["OrderStatus"])
        logger.debug("event %s", event)


def purchase_orders(after):
    for order in VendorOrders().get_purchase_orders(createdAfter=after).payload["orders"]:
        logger.info("ship to %s, bill to %s", order["orderDetails"]["shipToParty"], order["orderDetails"]["billToParty"])


def inbound(shipment_id):
    shipment = AmazonWarehousingAndDistribution().get_inbound_shipment(shipment_id).payload
    logger.info("from %s to %s", shipment["originAddress"], shipment["destinationAddress"])
