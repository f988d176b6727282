import os

import requests
from requests_aws4auth import AWS4Auth

HOST = "https://sellingpartnerapi-eu.amazon.com"


def orders(token):
    auth = AWS4Auth(os.environ["AWS_ACCESS_KEY_ID"], os.environ["AWS_SECRET_ACCESS_KEY"], "eu-west-1", "execute-api")  # expect: aws-keys-for-sp-api
    return requests.get(f"{HOST}/orders/v0/orders", auth=auth, headers={"x-amz-access-token": token}, timeout=30).json()
