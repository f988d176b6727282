"""Pulls yesterday's orders into the warehouse queue."""

import logging
from datetime import datetime, timedelta, timezone

from sp_api.api import Orders
from sp_api.base import Marketplaces

logger = logging.getLogger(__name__)


def pull_orders(queue):
    client = Orders(marketplace=Marketplaces.DE)
    since = datetime.now(timezone.utc) - timedelta(days=1)
    response = client.get_orders(
        CreatedAfter=since.isoformat(),
        RestrictedResources=["buyerInfo", "shippingAddress"],
    )
    logger.debug("getOrders answered %s", response)  # expect: pii-in-log
    for order in response.payload.get("Orders", []):
        print(f"queueing {order}")  # expect: pii-in-log
        queue.put(order)
    return len(response.Orders)


if __name__ == "__main__":
    import queue

    pull_orders(queue.Queue())
