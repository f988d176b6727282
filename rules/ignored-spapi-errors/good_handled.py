"""What is caught is dealt with: logged, counted, raised again, or asked for once more after a pause."""

import logging
import time

from sp_api.api import Orders
from sp_api.base import SellingApiException, SellingApiRequestThrottledException

log = logging.getLogger(__name__)


def items_of(order_id):
    try:
        return Orders().get_order_items(order_id).payload["OrderItems"]
    except SellingApiRequestThrottledException:
        time.sleep(2)
        return Orders().get_order_items(order_id).payload["OrderItems"]
    except SellingApiException as error:
        log.error("order %s: %s", order_id, error.code)
        return []


def sync(order_ids, metrics):
    found = {}
    for order_id in order_ids:
        try:
            found[order_id] = Orders().get_order(order_id).payload
        except SellingApiException:
            metrics.failed += 1
    return found


def address(order_id):
    try:
        return Orders().get_order_address(order_id).payload
    except Exception as error:
        raise LookupError(order_id) from error
