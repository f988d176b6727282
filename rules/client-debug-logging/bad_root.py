import logging

from sp_api.api import Orders

logging.basicConfig(level=logging.DEBUG, format="%(asctime)s %(name)s %(message)s")  # expect: client-debug-logging


def count(created_after):
    return len(Orders().get_orders(CreatedAfter=created_after).payload["Orders"])
