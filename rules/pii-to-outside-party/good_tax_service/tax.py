import os

import requests
from invoices import lines_of
from sp_api.api import Orders

AVATAX = "https://rest.avatax.com/api/v2"


def calculate(order_id):
    order = Orders().get_order(order_id, RestrictedResources=["shippingAddress", "buyerTaxInformation"]).payload
    to = order["ShippingAddress"]
    body = {
        "code": order_id,
        "addresses": {"shipTo": {"line1": to["AddressLine1"], "postalCode": to["PostalCode"]}},
        "lines": lines_of(order_id),
        "customerCode": order["BuyerTaxInformation"]["BuyerTaxRegistrationId"],
    }
    return requests.post(f"{AVATAX}/transactions/create", json=body, auth=("1", os.environ["AVATAX"]), timeout=20).json()
