"""Logs what an operator needs, and nobody's name."""

import logging
from collections import Counter

from sp_api.api import Orders

logger = logging.getLogger(__name__)


def sync(created_after, store):
    response = Orders().get_orders(CreatedAfter=created_after, RestrictedResources=["buyerInfo", "shippingAddress"])
    orders = response.payload["Orders"]
    logger.info("%d orders, more pages: %s", len(orders), bool(response.next_token))
    logger.debug("rate limit %s", response.rate_limit)
    for order in orders:
        info = order.get("BuyerInfo", {})
        has_email = "BuyerEmail" in info
        logger.info("order %s of %s: %s", order["AmazonOrderId"], order["PurchaseDate"], order["OrderStatus"])
        if not has_email:
            logger.warning("order %s comes without BuyerEmail", order["AmazonOrderId"])
        total = order.get("OrderTotal", {})
        logger.info("total %s %s, prime: %s", total.get("Amount"), total.get("CurrencyCode"), order["IsPrime"])
        address = order["ShippingAddress"]
        logger.info("goes to %s (%s)", address["City"], address["CountryCode"])
        store.save(order)
    by_status = Counter(order["OrderStatus"] for order in orders)
    print("by status:", dict(by_status))
