import os

import requests


def orders(access_token, created_after):
    headers = {"x-amz-access-token": access_token}
    url = "https://sellingpartnerapi-eu.amazon.com/orders/v0/orders"
    return requests.get(url, params={"CreatedAfter": created_after}, headers=headers, timeout=30).json()


def token(refresh_token):
    data = {
        "grant_type": "refresh_token",
        "refresh_token": refresh_token,
        "client_id": os.environ["LWA_APP_ID"],
        "client_secret": os.environ["LWA_CLIENT_SECRET"],
    }
    return requests.post("https://api.amazon.com/auth/o2/token", data=data, timeout=30).json()["access_token"]
