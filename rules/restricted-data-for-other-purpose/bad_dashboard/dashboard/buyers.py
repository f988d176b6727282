import requests

BASE = "https://sellingpartnerapi-eu.amazon.com"


def token(access_token):
    body = {"restrictedResources": [{"method": "GET", "path": "/orders/v0/orders", "dataElements": ["shippingAddress"]}]}
    headers = {"x-amz-access-token": access_token}
    url = f"{BASE}/tokens/2021-03-01/restrictedDataToken"
    return requests.post(url, json=body, headers=headers, timeout=30).json()["restrictedDataToken"]  # expect: restricted-data-for-other-purpose
