"""The company's own API behind a gateway of AWS asks for signed requests."""

import os

import requests
from requests_aws4auth import AWS4Auth


def stock(sku):
    auth = AWS4Auth(os.environ["AWS_ACCESS_KEY_ID"], os.environ["AWS_SECRET_ACCESS_KEY"], "eu-west-1", "execute-api")
    return requests.get(f"https://stock.example.internal/{sku}", auth=auth, timeout=10).json()
