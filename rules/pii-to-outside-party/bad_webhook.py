"""Passes orders on to a no-code automation."""

import json
import urllib.request

from sp_api.api import Orders

HOOK = "https://hook.eu1.make.com/7c0f2v"


def push(since):
    for order in Orders().get_orders(CreatedAfter=since, RestrictedResources=["buyerInfo"]).Orders:
        body = json.dumps({"id": order["AmazonOrderId"], "who": order["BuyerInfo"]}).encode()
        request = urllib.request.Request(HOOK, data=body, headers={"content-type": "application/json"})  # expect: pii-to-outside-party
        with urllib.request.urlopen(request) as answer:
            if answer.status >= 400:
                raise RuntimeError(answer.status)
