"""Shares of brands in a category by a loop, on a page."""

from collections import defaultdict

from flask import Flask, render_template
from sp_api.api import CatalogItems

app = Flask(__name__)


@app.get("/shares/<words>")
def shares(words):
    found = CatalogItems(version="2022-04-01").search_catalog_items(keywords=words, includedData="salesRanks,summaries")
    units = defaultdict(float)
    for item in found.payload["items"]:
        brand = item["summaries"][0]["brand"]
        units[brand] += 9000 / item["salesRanks"][0]["displayGroupRanks"][0]["rank"]
    return render_template("shares.html", units=units)  # expect: amazon-business-insight
