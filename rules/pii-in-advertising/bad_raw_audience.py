"""Customer match over HTTP."""

import hashlib

import requests
from sp_api.api import Orders

URL = "https://business-api.tiktok.com/open_api/v1.3/dmp/custom_audience/file/upload/"


def upload(order_ids, token):
    digests = []
    for order_id in order_ids:
        phone = Orders().get_order_address(order_id).payload["ShippingAddress"].get("Phone")
        if phone:
            digests.append(hashlib.sha256(phone.encode()).hexdigest())
    files = {"file": "\n".join(digests)}
    requests.post(URL, data={"calculate_type": "PHONE_SHA256"}, files=files, headers={"Access-Token": token}, timeout=60)  # expect: pii-in-advertising
