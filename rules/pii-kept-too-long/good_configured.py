"""How long is for the configuration to say."""

import os

from cryptography.fernet import Fernet
from django.core.cache import cache
from sp_api.api import Orders

fernet = Fernet(os.environ["ADDRESS_KEY"])
RETENTION = int(os.environ.get("RETENTION_SECONDS", "86400"))


def remember(order_id):
    buyer = Orders().get_order_buyer_info(order_id).payload
    cache.set(order_id, fernet.encrypt(buyer["BuyerName"].encode()), timeout=RETENTION)
