"""Parts of version 0 that no one has deprecated."""

import requests
from sp_api.api import FulfillmentInbound, MerchantFulfillment, Orders, ProductFees, Products

BASE = "https://sellingpartnerapi-eu.amazon.com"


def confirm(order_id, package):
    return Orders().confirm_shipment(order_id, packageDetail=package)


def regulated(order_id):
    return Orders().get_order_regulated_info(order_id).payload


def labels(shipment_id):
    return FulfillmentInbound().get_labels(shipment_id).payload


def ship(details, service):
    return MerchantFulfillment().create_shipment(details, service).payload


def price(asin):
    fees = ProductFees().get_product_fees_estimate_for_asin(asin, 10.0).payload
    return Products().get_item_offers(asin, "New").payload, fees


def confirm_by_hand(order_id, token, body):
    url = f"{BASE}/orders/v0/orders/{order_id}/shipmentConfirmation"
    return requests.post(url, json=body, headers={"x-amz-access-token": token}, timeout=30).status_code
