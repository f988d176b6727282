"""Adds every buyer of the last day to the list."""

import os

import mailchimp_marketing
from sp_api.api import Orders

AUDIENCE = "d2f41c09aa"

mailchimp = mailchimp_marketing.Client({"api_key": os.environ["MAILCHIMP_API_KEY"], "server": "us21"})


def member(info):
    first, _, last = info["BuyerName"].partition(" ")
    return {
        "email_address": info["BuyerEmail"],
        "status": "subscribed",
        "merge_fields": {"FNAME": first, "LNAME": last},
    }


def run(since):
    orders = Orders().get_orders(CreatedAfter=since, RestrictedResources=["buyerInfo"]).Orders
    for order in orders:
        if "BuyerInfo" in order:
            mailchimp.lists.add_list_member(AUDIENCE, member(order["BuyerInfo"]))  # expect: pii-in-marketing
