"""Mail to the company's own subscribers, and a link for the seller in a log."""

import logging

from sp_api.api import Messaging

logger = logging.getLogger(__name__)


class Newsletter:
    def create_confirm_order_details(self, subscriber, body):
        return subscriber.send(body["text"])


def news(subscriber):
    Newsletter().create_confirm_order_details(subscriber, body={"text": "10% off at https://shop.northwind.example"})


def key(order_id, code):
    logger.info("see https://wiki.northwind.example/keys")
    return Messaging().create_digital_access_key(order_id, body={"text": f"Your key: {code}"})
