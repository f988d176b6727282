from flask import Blueprint, jsonify
from security import staff
from services import address_of, open_orders

api = Blueprint("api", __name__)


@api.get("/orders")
def orders():
    return jsonify(orders=open_orders())


@api.get("/orders/<order_id>/address")
@staff("dispatch")
def address(order_id):
    return jsonify(address_of(order_id))
