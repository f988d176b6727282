import logging

import shop

logging.info("orders: %s", shop.mask(shop.orders()))
logging.info("no orders")
