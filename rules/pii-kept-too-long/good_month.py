import os

import redis
from cryptography.fernet import Fernet
from sp_api.api import Orders

fernet = Fernet(os.environ["ADDRESS_KEY"])
cache = redis.Redis(host="cache")


def remember(order_id):
    address = Orders().get_order_address(order_id).payload["ShippingAddress"]
    cache.setex(f"address:{order_id}", 30 * 24 * 3600, fernet.encrypt(str(address).encode()))
