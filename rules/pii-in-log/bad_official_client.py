"""The official client's model objects print all of their fields."""

import os

from loguru import logger
from spapi import OrdersV0Api, SPAPIClient, SPAPIConfig

config = SPAPIConfig(
    client_id=os.environ["LWA_APP_ID"],
    client_secret=os.environ["LWA_CLIENT_SECRET"],
    refresh_token=os.environ["SP_API_REFRESH_TOKEN"],
    region="EU",
)
orders_api = OrdersV0Api(SPAPIClient(config).api_client)


def show(order_id: str) -> None:
    order = orders_api.get_order(order_id).payload
    logger.info("order {} is {}", order.amazon_order_id, order.order_status)
    logger.debug("order: {}", order)  # expect: pii-in-log
    logger.warning("ask {} about the address", order.buyer_info.buyer_email)  # expect: pii-in-log


def show_all() -> None:
    answer = orders_api.get_orders(marketplace_ids=["A1PA6795UKMFR9"], created_after="2026-01-01")
    for order in answer.payload.orders:
        print(order.to_dict())  # expect: pii-in-log
