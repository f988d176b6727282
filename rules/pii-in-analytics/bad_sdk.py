"""Tracks each order as a purchase of the person who made it."""

import os

from mixpanel import Mixpanel
from sp_api.api import Orders
from sp_api.base import SellingApiException

mp = Mixpanel(os.environ["MIXPANEL_TOKEN"])


def track(order):
    info = order["BuyerInfo"]
    person = info["BuyerEmail"]
    mp.track(person, "amazon purchase", {"total": order["OrderTotal"]["Amount"]})  # expect: pii-in-analytics
    mp.people_set(person, {"$name": info.get("BuyerName")})  # expect: pii-in-analytics


def run(created_after):
    try:
        response = Orders().get_orders(CreatedAfter=created_after, RestrictedResources=["buyerInfo"])
    except SellingApiException as error:
        mp.track("importer", "import failed", {"code": error.code})
        return
    for order in response("Orders"):
        track(order)
