"""Copies new orders into the shop's database."""

import logging
from collections import Counter

from shop import models
from shop.amazon import RawClient, orders_client, patiently
from shop.crm import newsletter
from shop.orders.store import Store

logger = logging.getLogger(__name__)


class Sync:
    def __init__(self, store: Store, account: str = "de") -> None:
        self.store = store
        self.client = RawClient(account)
        self.api = orders_client(account)

    def run(self, created_after: str) -> int:
        rows = self.fetch(created_after)
        orders = [models.from_amazon(row) for row in rows]
        fresh = [order for order in orders if not self.store.has(order.order_id)]
        for order in fresh:
            self.save(order)
        logger.info("%d orders, %d of them new", len(orders), len(fresh))
        logger.info("by status: %s", dict(Counter(order.status for order in orders)))
        return len(fresh)

    def fetch(self, created_after: str) -> list[dict]:
        rows = []
        next_token = ""
        for _ in range(100):
            page = self.client.get("/orders/v0/orders", CreatedAfter=created_after, NextToken=next_token)["payload"]
            rows += page["Orders"]
            next_token = page.get("NextToken", "")
            logger.debug("next_token: %s", next_token)
            if not next_token:
                break
        return rows

    def save(self, order: models.Order) -> None:
        try:
            self.store.add(order)
        except ValueError:
            logger.exception("cannot save %s", order)
            return
        logger.info("saved %s", order.label())
        if order.total > 100:
            newsletter.invite(order.buyer.email, order.address.country)

    def find(self, order_id: str) -> dict:
        """One order by the current version, without buyer and recipient."""
        order = patiently(self.api.get_order, order_id).payload
        logger.debug("found %s", order)
        return order
