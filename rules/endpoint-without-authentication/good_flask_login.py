from flask import Flask, abort, jsonify, request
from flask_login import LoginManager, current_user, login_required
from sp_api.api import Orders

app = Flask(__name__)
LoginManager(app)


@app.get("/orders")
@login_required
def list_orders():
    response = Orders().get_orders(CreatedAfter=request.args["since"])
    return jsonify(response.payload["Orders"])


@app.get("/orders/<order_id>/address")
def ship_to(order_id):
    if not current_user.is_authenticated:
        abort(401)
    return Orders().get_order_address(order_id).payload


@app.get("/health")
def health():
    Orders().get_orders(CreatedAfter="2026-01-01")
    return {"status": "ok"}
