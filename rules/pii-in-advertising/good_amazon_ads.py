"""Reports of Amazon Ads for own products."""

import os

import requests
from sp_api.api import Orders


def report(profile):
    headers = {"Amazon-Advertising-API-Scope": profile, "Authorization": f"Bearer {os.environ['ADS_BEARER']}"}
    body = {"name": "sp", "configuration": {"adProduct": "SPONSORED_PRODUCTS", "columns": ["impressions", "clicks"]}}
    return requests.post("https://advertising-api.amazon.com/reporting/reports", json=body, headers=headers, timeout=30).json()


def orders_with_contact(since):
    orders = Orders().get_orders(CreatedAfter=since, RestrictedResources=["buyerInfo"]).Orders
    return sum(1 for order in orders if order["BuyerInfo"].get("BuyerEmail"))
