"""Prices our offers by what Keepa knows of the market."""

import os

import keepa  # expect: external-amazon-data-service
from sp_api.api import ListingsItems

api = keepa.Keepa(os.environ["KEEPA_KEY"])


def price(asin, sku, seller_id):
    product = api.query(asin, history=False)[0]
    lowest = product["stats"]["current"][1] / 100
    patch = {"op": "replace", "path": "/attributes/purchasable_offer", "value": [{"our_price": lowest - 0.01}]}
    ListingsItems().patch_listings_item(seller_id, sku, body={"productType": "PRODUCT", "patches": [patch]})
