"""Amazon's own services and their hosts, by program."""

import requests
from amazon_paapi import AmazonApi

CONSENT = "https://sellercentral.amazon.com/apps/authorize/consent"


def consent(application_id):
    return f"{CONSENT}?application_id={application_id}"


def profile(token):
    return requests.get("https://api.amazon.com/user/profile", headers={"Authorization": f"Bearer {token}"}, timeout=10).json()


def orders(token):
    url = "https://sellingpartnerapi-na.amazon.com/orders/v0/orders"
    return requests.get(url, headers={"x-amz-access-token": token}, timeout=30).json()


def items(key, secret, tag, asins):
    return AmazonApi(key, secret, tag, "US").get_items(asins)
