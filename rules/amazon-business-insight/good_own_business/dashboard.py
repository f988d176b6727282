"""A seller's own figures for the seller."""

import statistics

from flask import Flask, jsonify
from sp_api.api import Orders, Products, Sales

app = Flask(__name__)


@app.get("/sales/<day>")
def sales(day):
    metrics = Sales().get_order_metrics(interval=(day, day), granularity="Day").payload
    return jsonify({"units": sum(metric["unitCount"] for metric in metrics)})


@app.get("/average/<day>")
def average(day):
    orders = Orders().get_orders(CreatedAfter=day).Orders
    return jsonify({"average": statistics.mean(float(order["OrderTotal"]["Amount"]) for order in orders)})


@app.get("/offers/<asin>")
def offers(asin):
    """What others ask for a product of ours, one by one."""
    found = Products().get_item_offers(asin, "New").payload["Offers"]
    return jsonify([offer["ListingPrice"] for offer in found])
