"""A client of one's own."""

import requests

BASE = "https://sellingpartnerapi-na.amazon.com"


class Client:
    def __init__(self, token, base=BASE):
        self.token = token
        self.base = base

    def get(self, path, **params):
        headers = {"x-amz-access-token": self.token}
        answer = requests.get(f"{self.base}{path}", params=params, headers=headers, timeout=30)  # expect: deprecated-operation
        return answer.json()["payload"]

    def orders(self, created_after):
        return self.get("/orders/v0/orders", CreatedAfter=created_after)["Orders"]

    def fees(self, asin, body):
        url = f"{self.base}/products/fees/v0/items/{asin}/feesEstimate"
        return requests.post(url, json=body, timeout=30).json()


def old_catalog(asin):
    return requests.get(f"{BASE}/catalog/v0/items/{asin}", timeout=30).json()  # expect: deprecated-operation
