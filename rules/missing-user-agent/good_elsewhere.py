"""No request to SP-API: a client library that sends a user agent itself, and other services."""

import requests
from sp_api.api import CatalogItems


def item(asin):
    return CatalogItems().get_catalog_item(asin).payload


def rates():
    return requests.get("https://api.exchange.example/v1/rates", timeout=10).json()


def host():
    return "sellingpartnerapi-eu.amazon.com"
