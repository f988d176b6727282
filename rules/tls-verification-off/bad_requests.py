"""Works around the company's proxy."""

import requests
import urllib3

urllib3.disable_warnings(urllib3.exceptions.InsecureRequestWarning)  # expect: tls-verification-off

VERIFY = False

session = requests.Session()


def orders(token):
    return session.get(  # expect: tls-verification-off
        "https://sellingpartnerapi-eu.amazon.com/orders/v0/orders",
        headers={"x-amz-access-token": token},
        verify=VERIFY,
        timeout=30,
    ).json()


def token(data):
    return requests.post("https://api.amazon.com/auth/o2/token", data, verify=False).json()  # expect: tls-verification-off
