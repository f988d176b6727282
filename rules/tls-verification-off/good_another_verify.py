"""Things of the name `verify` that are not about certificates."""

import jwt
import requests


def user(token):
    return jwt.decode(token, options={"verify_signature": True}, algorithms=["RS256"])


def check(order, verify=False):
    if verify and not order.get("AmazonOrderId"):
        raise ValueError("no id")
    return order


def load(url):
    return [check(order, verify=False) for order in requests.get(url, verify=True, timeout=30).json()]
