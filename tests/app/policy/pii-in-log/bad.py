import logging

import shop

logging.info(
    "orders: %s",
    shop.orders(),
)  # expect: pii-in-log
