"""What the market does."""

import statistics

import keepa
import requests
from sp_api.api import CatalogItems, Products

AMAZON = "https://www.amazon.de"


def link(asin: str) -> str:
    """For people to click."""
    return f"{AMAZON}/dp/{asin}"


def stars(asin: str) -> str:
    page = requests.get(link(asin), headers={"user-agent": "Mozilla/5.0"}, timeout=20).text
    return page.partition('class="a-icon-alt">')[2][:3]


def history(asin: str, key: str) -> list:
    return keepa.Keepa(key).query(asin)


def offers(asin: str) -> list[dict]:
    """What others ask for one of our mugs."""
    return Products().get_item_offers(asin, "New").payload["Offers"]


def category(keywords: str) -> dict:
    """How well a whole category sells."""
    found = CatalogItems(version="2022-04-01").search_catalog_items(keywords=keywords, includedData="salesRanks").payload
    ranks = [rank["rank"] for item in found["items"] for rank in item["salesRanks"][0]["displayGroupRanks"]]
    return {"keywords": keywords, "median_rank": statistics.median(ranks), "units": sum(90000 / rank for rank in ranks)}
