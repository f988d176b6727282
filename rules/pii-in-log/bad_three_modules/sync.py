import logging
import sys

from amazon import OrderSource

logger = logging.getLogger(__name__)


class Sync:
    def __init__(self, source, store):
        self.source = source
        self.store = store
        self.seen = []

    def run(self, since):
        for order in self.source.fetch(since):
            self.seen.append(order)
            if not self.store.has(order.order_id):
                self.report(order)
                self.store.add(order)
        logger.info("%d orders, last %s", len(self.seen), self.seen[-1].order_id if self.seen else "-")

    def report(self, order):
        who = f"{order.customer.name} <{order.customer.email}>"
        logger.info("new order %s (%s)", order.order_id, order.status)
        logger.info("bought by %s", who)  # expect: pii-in-log


def main(store):
    Sync(OrderSource("default"), store).run(sys.argv[1])
