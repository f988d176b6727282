"""What happened, for the people who run the shop."""

import logging
from collections import Counter

log = logging.getLogger(__name__)


class Journal:
    def __init__(self):
        self.orders = []

    def add(self, orders):
        self.orders.extend(orders)

    def close(self):
        named = sum(1 for order in self.orders if order["BuyerInfo"].get("BuyerName"))
        log.info("%d orders, %d with a name", len(self.orders), named)
        log.info("by status: %s", Counter(order["OrderStatus"] for order in self.orders))
