"""Names that contain a deprecated one, and other shops' orders."""

import requests
from sp_api.api import Reports

SETTLEMENTS = "GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE_V2"
FULFILMENTS = "POST_ORDER_FULFILLMENT_DATA"


class Orders:
    """Orders of our own web shop."""

    def get_orders(self, created_after):
        url = "https://shop.example.com/api/orders/v0/orders"
        return requests.get(url, params={"after": created_after}, timeout=30).json()


def run(created_after):
    return Orders().get_orders(created_after), Reports().get_reports(reportTypes=[SETTLEMENTS]).payload
