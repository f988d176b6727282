"""Since 2026-01-01 a plain token gives the buyer too, to whoever asks for it."""

import logging

from sp_api.api import Orders
from sp_api.base import Marketplaces
from spapi import GetOrderApi

logger = logging.getLogger(__name__)
DATASETS = ["PROCEEDS", "RECIPIENT"]


def sync(created_after):
    orders = Orders(marketplace=Marketplaces.DE, version="2026-01-01")
    for order in orders.search_orders(createdAfter=created_after, includedData=DATASETS).payload["orders"]:
        logger.info("order %s", order)  # expect: pii-in-log


def recipient(api_client, order_id):
    answer = GetOrderApi(api_client).get_order(order_id, included_data=["RECIPIENT"])
    logger.debug("ship to %s", answer.order.recipient)  # expect: pii-in-log
