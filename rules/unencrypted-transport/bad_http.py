import os

import requests
from sp_api.api import Orders


def push(order_id):
    address = Orders().get_order_address(order_id).payload["ShippingAddress"]
    return requests.post("http://labels.example.com/print", json=address, timeout=30)  # expect: unencrypted-transport


def token():
    data = {"refresh_token": os.environ["SP_API_REFRESH_TOKEN"], "client_secret": os.environ["LWA_CLIENT_SECRET"]}
    return requests.post("http://api.amazon.com/auth/o2/token", data=data, timeout=30).json()  # expect: unencrypted-transport
