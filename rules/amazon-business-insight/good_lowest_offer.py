"""One product of ours: the lowest offer, and how many there are."""

from flask import Flask, jsonify
from sp_api.api import Products

app = Flask(__name__)


@app.get("/lowest/<asin>")
def lowest(asin):
    offers = Products().get_item_offers(asin, "New").payload["Offers"]
    prices = [float(offer["ListingPrice"]["Amount"]) for offer in offers]
    return jsonify({"asin": asin, "lowest": min(prices), "offers": len(prices)})
