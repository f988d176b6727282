from flask import Flask, jsonify, request
from sp_api.api import Orders

app = Flask(__name__)


@app.get("/orders")
def list_orders():
    since = request.args.get("since", "2026-01-01")
    response = Orders().get_orders(CreatedAfter=since)
    return jsonify(response.payload["Orders"])  # expect: endpoint-without-authentication


@app.get("/orders/<order_id>/address")
def ship_to(order_id):
    if not order_id.count("-") == 2:
        return {"error": "no such order"}, 404
    return Orders().get_order_address(order_id).payload  # expect: endpoint-without-authentication
