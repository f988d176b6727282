from flask import Blueprint, g, jsonify
from services import open_orders
from timing import timed

api = Blueprint("api", __name__)


@api.before_request
def start_clock():
    g.started = True


@api.get("/orders")
@timed
def orders():
    return jsonify(orders=open_orders())  # expect: endpoint-without-authentication
