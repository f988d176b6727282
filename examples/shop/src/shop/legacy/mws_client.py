"""Left from before the SP-API; nobody calls it any more."""

import requests

SELLER_ID = "A1B2C3EXAMPLE"
AUTH_TOKEN = "amzn.mws.d85c524e-4400-6655-9a66-56c90bd5482a"


def list_orders(created_after: str) -> str:
    query = {"Action": "ListOrders", "SellerId": SELLER_ID, "MWSAuthToken": AUTH_TOKEN, "CreatedAfter": created_after}
    return requests.post("https://mws-eu.amazonservices.com/Orders/2013-09-01", params=query, timeout=30).text
