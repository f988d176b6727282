import os

import requests


def list_orders(created_after):
    query = {
        "Action": "ListOrders",
        "SellerId": os.environ["SELLER_ID"],
        "MWSAuthToken": "amzn.mws.d072da62-babc-f697-5a2d-858ad35766cc",  # expect: hardcoded-mws-key
        "CreatedAfter": created_after,
    }
    return requests.post("https://mws-eu.amazonservices.com/Orders/2013-09-01", params=query, timeout=30)
