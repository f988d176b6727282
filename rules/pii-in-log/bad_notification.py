"""A handler of a queue that ORDER_CHANGE notifications are sent to."""

import json
import logging

logger = logging.getLogger(__name__)


def handle(event, context):
    for record in event["Records"]:
        message = json.loads(record["body"])
        summary = message["Payload"]["OrderChangeNotification"]["Summary"]
        logger.info("to %s", summary["DestinationPostalCode"])  # expect: pii-in-log
