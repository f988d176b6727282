"""A public page about a category: estimates sales from ranks."""

import statistics

from flask import Flask, jsonify
from sp_api.api import CatalogItems

app = Flask(__name__)


def sales_of(rank):
    return 12000 * rank**-0.8


@app.get("/category/<keywords>")
def category(keywords):
    items = CatalogItems(version="2022-04-01").search_catalog_items(keywords=keywords, includedData="salesRanks").payload
    ranks = [item["salesRanks"][0]["displayGroupRanks"][0]["rank"] for item in items["items"]]
    estimates = [sales_of(rank) for rank in ranks]
    return jsonify(  # expect: amazon-business-insight
        {"category": keywords, "units": sum(estimates), "median_rank": statistics.median(ranks)}
    )
