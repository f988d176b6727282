"""What happened, for the people who run the shop."""

import logging


class Journal:
    def __init__(self):
        self.log = logging.getLogger("shop")

    def write(self, order):
        self.log.info("order %s is %s", order.order_id, order.status)
