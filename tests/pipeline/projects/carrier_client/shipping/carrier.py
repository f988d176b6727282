"""The client of the carrier."""

import requests


class Carrier:
    def __init__(self, key, base="https://ssapi.shipstation.com"):
        self.base = base
        self.session = requests.Session()
        self.session.headers["Authorization"] = key

    def create(self, order_id, address):
        body = {"orderNumber": order_id, "shipTo": {"name": address["Name"], "street1": address["AddressLine1"]}}
        return self.call("/orders/createorder", body)["orderId"]

    def call(self, path, body):
        answer = self.session.post(self.base + path, json=body, timeout=30)
        answer.raise_for_status()
        return answer.json()
