"""Invoices, and the tax ids of business buyers: what the data is for."""

import logging

import requests
from sp_api.api import ShipmentInvoicing

from shop import settings

log = logging.getLogger(__name__)


def is_valid(country: str, number: str) -> bool:
    url = f"{settings.VIES_URL}/ms/{country}/vat/{number}"
    return bool(requests.get(url, timeout=settings.TIMEOUT).json()["isValid"])


def invoice(shipment_id: str, vat_number: str) -> dict:
    shipment = ShipmentInvoicing().get_shipment_details(shipment_id).payload
    body = {"buyer": shipment["BuyerName"], "address": shipment["ShippingAddress"], "vat": vat_number}
    answer = requests.post("https://rest.avatax.com/api/v2/transactions/create", json=body, timeout=settings.TIMEOUT)
    log.info("invoice of %s: %s", shipment["AmazonOrderId"], answer.status_code)
    return answer.json()
