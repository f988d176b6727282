import logging

from sp_api.api import Orders

logging.basicConfig(level=logging.INFO)
log = logging.getLogger("shop.orders")
log.setLevel(logging.DEBUG)
logging.getLogger("sp_api").setLevel(logging.WARNING)


def count(created_after):
    orders = Orders().get_orders(CreatedAfter=created_after).payload["Orders"]
    log.debug("%d orders", len(orders))
    return len(orders)
