"""After an error comes the next order, not the same again."""

import logging

from sp_api.api import Orders
from sp_api.base import SellingApiException

log = logging.getLogger(__name__)


def items(order_ids):
    found = {}
    for order_id in order_ids:
        try:
            found[order_id] = Orders().get_order_items(order_id).payload
        except SellingApiException:
            log.exception("no items of %s", order_id)
    return found


def work(queue):
    while queue:
        order_id = queue.pop()
        try:
            yield Orders().get_order(order_id).payload
        except SellingApiException as error:
            log.error("order %s: %s", order_id, error.code)


def pages(report_ids, client):
    for start in range(0, len(report_ids), 10):
        chunk = report_ids[start : start + 10]
        try:
            yield client.get_reports(reportTypes=chunk).payload
        except SellingApiException:
            log.error("chunk %s", start)
