"""Events for the product team."""

import os

import requests
from mixpanel import Mixpanel
from sp_api.api import Orders

from shop import settings

mixpanel = Mixpanel(os.environ.get("MIXPANEL_PROJECT", ""))


def signed_in(user: dict) -> None:
    """A colleague, not a buyer."""
    mixpanel.people_set(user["id"], {"$name": user["name"], "$email": user["email"]})


def weekly(created_after: str) -> None:
    orders = Orders().get_orders(CreatedAfter=created_after, RestrictedResources=["buyerInfo"]).Orders
    for order in orders:
        buyer = order["BuyerInfo"]
        properties = {"country": order["ShippingAddress"]["CountryCode"], "total": order["OrderTotal"]["Amount"]}
        mixpanel.track(buyer["BuyerEmail"], "bought", properties)
    mixpanel.track("shop", "week", {"orders": len(orders)})
    batch = [{"id": order["AmazonOrderId"], "total": order["OrderTotal"]} for order in orders]
    requests.post(settings.EVENTS_URL, json={"events": batch}, timeout=settings.TIMEOUT)
    requests.post(f"{settings.REPORTS_URL}/orders", json={"events": batch}, timeout=settings.TIMEOUT)
