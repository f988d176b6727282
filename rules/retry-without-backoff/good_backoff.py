"""Attempts with pauses: counted out here, by a helper, or by a library."""

import random
import time

import tenacity
from sp_api.api import Orders
from sp_api.base import SellingApiRequestThrottledException
from sp_api.util import throttle_retry


def items(order_id):
    for attempt in range(5):
        try:
            return Orders().get_order_items(order_id).payload
        except SellingApiRequestThrottledException:
            time.sleep(2**attempt + random.random())
    raise TimeoutError(order_id)


def _pause(attempt):
    time.sleep(2**attempt)


def address(order_id):
    attempt = 0
    while True:
        try:
            return Orders().get_order_address(order_id).payload
        except SellingApiRequestThrottledException:
            attempt += 1
            _pause(attempt)


@throttle_retry()
def order(order_id):
    return Orders().get_order(order_id).payload


@tenacity.retry(wait=tenacity.wait_random_exponential(max=60))
def buyer(order_id):
    return Orders().get_order_buyer_info(order_id).payload
