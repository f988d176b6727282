"""The shop's web API."""

import logging

from flask import Flask, jsonify, request

from shop.analytics import market
from shop.crm import newsletter
from shop.orders.store import Store

app = Flask(__name__)
log = logging.getLogger(__name__)


@app.get("/health")
def health():
    return jsonify({"orders": Store().count()})


@app.post("/newsletter")
def subscribe():
    newsletter.subscribe(request.form)
    log.info("subscribed to the newsletter from %s", request.headers.get("User-Agent"))
    return jsonify({"ok": True})


@app.get("/products/<asin>")
def product(asin):
    return jsonify({"link": market.link(asin), "offers": [offer["ListingPrice"] for offer in market.offers(asin)]})


@app.get("/market/<keywords>")
def category(keywords):
    return jsonify(market.category(keywords))
