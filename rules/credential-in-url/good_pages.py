"""Tokens of other kinds: of pages, and what is public."""

import os

import requests

URL = "https://sellingpartnerapi-na.amazon.com/orders/v0/orders"


def pages(session, marketplace):
    query = {"MarketplaceIds": marketplace}
    while True:
        answer = session.get(URL, params=query, timeout=30).json()["payload"]
        yield from answer["Orders"]
        if "NextToken" not in answer:
            return
        query = {"NextToken": answer["NextToken"], "MarketplaceIds": marketplace}


def consent():
    client_id = os.environ["LWA_CLIENT_ID"]
    return requests.get(f"https://sellercentral.amazon.com/apps/authorize/consent?application_id={client_id}", timeout=9)
