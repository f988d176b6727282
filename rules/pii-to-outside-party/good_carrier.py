"""Buys a label: the carrier needs the address."""

import os

import easypost
import requests
from sp_api.api import Orders

client = easypost.EasyPostClient(os.environ["EASYPOST_KEY"])


def parcel(order_id, weight):
    to = Orders().get_order_address(order_id).payload["ShippingAddress"]
    address = {"name": to["Name"], "street1": to["AddressLine1"], "city": to["City"], "zip": to["PostalCode"]}
    return client.shipment.create(to_address=address, from_address={"id": "adr_home"}, parcel={"weight": weight})


def dhl(order_id, key):
    to = Orders().get_order_address(order_id).payload["ShippingAddress"]
    body = {"shipments": [{"consignee": {"name1": to["Name"], "addressStreet": to["AddressLine1"]}}]}
    answer = requests.post("https://api-eu.dhl.com/parcel/de/shipping/v2/orders", json=body, headers={"dhl-api-key": key}, timeout=30)
    return answer.json()["items"][0]["label"]["b64"]
