"""Merchant fulfilment and tax: what the data is for."""

import requests
from sp_api.api import Orders, Reports


def ship(order_id, key):
    order = Orders().get_order(order_id, RestrictedResources=["shippingAddress"]).payload
    body = {"orderNumber": order_id, "shipTo": order["ShippingAddress"], "items": order["NumberOfItemsUnshipped"]}
    requests.post("https://ssapi.shipstation.com/orders/createorder", json=body, auth=(key, ""), timeout=20)


def tax(order_id, token):
    lines = Orders().get_order_items(order_id).payload["OrderItems"]
    amounts = [{"amount": line["ItemPrice"]["Amount"], "quantity": line["QuantityOrdered"]} for line in lines]
    requests.post("https://rest.avatax.com/api/v2/transactions/create", json={"lines": amounts}, timeout=20)


def back_to_amazon(document_id, token):
    report = Reports().get_report_document(document_id).payload
    headers = {"x-amz-access-token": token}
    url = "https://sellingpartnerapi-eu.amazon.com/feeds/2021-06-30/documents"
    requests.post(url, json={"contentType": "text/csv", "from": report["reportDocumentId"]}, headers=headers, timeout=20)
