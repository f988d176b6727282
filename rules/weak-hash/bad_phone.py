import hashlib

import requests
from sp_api.api import Orders


def match(order_id):
    address = Orders().get_order_address(order_id).payload["ShippingAddress"]
    digest = hashlib.sha1()
    digest.update(address["Phone"].encode())
    return requests.get(f"https://phones.example.com/known/{digest.hexdigest()}", timeout=10).json()  # expect: weak-hash
