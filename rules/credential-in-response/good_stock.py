"""A secret asks, the answer is shown."""

import os

from flask import Flask, jsonify
from sp_api.api import Inventories

app = Flask(__name__)


@app.get("/stock/<sku>")
def stock(sku):
    credentials = {"refresh_token": os.environ["SP_API_REFRESH_TOKEN"], "lwa_client_secret": os.environ["LWA_CLIENT_SECRET"]}
    found = Inventories(credentials=credentials).get_inventory_summary_marketplace(sellerSkus=[sku]).payload
    return jsonify({"sku": sku, "quantity": found["inventorySummaries"][0]["totalQuantity"]})
