"""Sends profiles to Klaviyo without its library."""

import hashlib
import os

import httpx
from spapi import SearchOrdersApi, SPAPIClient, SPAPIConfig

KLAVIYO = "https://a.klaviyo.com/api"


def amazon():
    config = SPAPIConfig(
        client_id=os.environ["LWA_APP_ID"],
        client_secret=os.environ["LWA_CLIENT_SECRET"],
        refresh_token=os.environ["SP_API_REFRESH_TOKEN"],
        region="NA",
    )
    return SearchOrdersApi(SPAPIClient(config).api_client)


class Profiles:
    def __init__(self, key):
        self.http = httpx.Client(headers={"Authorization": f"Klaviyo-API-Key {key}", "revision": "2026-01-15"})

    def push(self, email, city):
        attributes = {"email": email, "location": {"city": city}}
        body = {"data": {"type": "profile", "attributes": attributes}}
        self.http.post(f"{KLAVIYO}/profiles", json=body)  # expect: pii-in-marketing


def main():
    profiles = Profiles(os.environ["KLAVIYO_KEY"])
    found = amazon().search_orders(created_after="2026-02-01", included_data=["BUYER", "RECIPIENT"])
    for order in found.orders:
        profiles.push(order.buyer.buyer_email.lower(), order.recipient.delivery_address.city)


def audience(orders):
    """The same with hashes, which select the same people."""
    digests = [hashlib.sha256(order.buyer.buyer_email.encode()).hexdigest() for order in orders]
    httpx.post(f"{KLAVIYO}/profile-bulk-import-jobs", json={"hashes": digests})  # expect: pii-in-marketing


if __name__ == "__main__":
    main()
    audience(amazon().search_orders(included_data=["BUYER"]).orders)
