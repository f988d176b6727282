"""Orders without the datasets that hold the buyer, and what the buyer's datasets hold besides."""

import logging

from sp_api.api import Orders
from spapi import GetOrderApi, SearchOrdersApi

logger = logging.getLogger(__name__)
DATASETS = ("PROCEEDS", "FULFILLMENT")


def sync(created_after):
    orders = Orders(version="2026-01-01")
    for order in orders.search_orders(createdAfter=created_after, includedData=DATASETS).payload["orders"]:
        logger.info("order %s", order)


def proceeds(order_id):
    logger.info("proceeds %s", Orders(version="2026-01-01").get_order(order_id, includedData=["PROCEEDS"]).payload)


def plain(api_client, created_after):
    logger.info("%s", SearchOrdersApi(api_client).search_orders(created_after=created_after).to_dict())


def destination(api_client, order_id):
    order = GetOrderApi(api_client).get_order(order_id, included_data=["RECIPIENT"]).order
    logger.info("%s goes to %s", order.order_id, order.recipient.delivery_address.country_code)
