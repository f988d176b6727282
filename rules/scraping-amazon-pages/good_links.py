"""Builds links for people, and fetches what is not a page of a product."""

import requests
from sp_api.api import CatalogItems, Products
from sp_api.base import Marketplaces

SHOP = "https://www.amazon.de"


def link(asin):
    return f"{SHOP}/dp/{asin}"


def mail_text(items):
    return "\n".join(f"{item['name']}: https://www.amazon.de/dp/{item['asin']}" for item in items)


def picture(item):
    url = item["images"][0]["images"][0]["link"]
    return requests.get(url, timeout=20).content


def logo():
    return requests.get("https://m.media-amazon.com/images/G/03/logo.png", timeout=20).content


def market(asin):
    item = CatalogItems(marketplace=Marketplaces.DE, version="2022-04-01").get_catalog_item(asin)
    offers = Products(marketplace=Marketplaces.DE).get_item_offers(asin, "New")
    return link(asin), item.payload, offers.payload
