"""Orders labels from the carrier."""

import requests

from shipping.orders import address_of
from shipping.settings import CARRIER


def label(order_id, weight):
    address = address_of(order_id)
    receiver = {"name1": address["Name"], "addressStreet": address["AddressLine1"], "city": address["City"]}
    parcel = {"refNo": order_id, "consignee": receiver, "details": {"weight": weight}}
    answer = requests.post(f"{CARRIER}/shipments", json={"shipments": [parcel]}, timeout=30)
    answer.raise_for_status()
    return answer.json()["items"][0]["label"]["url"]
