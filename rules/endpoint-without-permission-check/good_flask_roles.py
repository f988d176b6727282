from flask import Flask, abort, jsonify
from flask_login import LoginManager, current_user, login_required
from flask_security import roles_required
from sp_api.api import Finances, Orders

app = Flask(__name__)
LoginManager(app)


@app.get("/finance/events")
@roles_required("accounting")
def finance_events():
    return jsonify(Finances().list_financial_events(PostedAfter="2026-01-01").payload)


@app.get("/orders/<order_id>")
@login_required
def order(order_id):
    if "dispatch" not in current_user.roles:
        abort(403)
    return jsonify(Orders().get_order(order_id).payload)


@app.get("/orders/count")
@login_required
def count():
    return jsonify(count=len(Orders().get_orders(CreatedAfter="2026-01-01").payload["Orders"]))
