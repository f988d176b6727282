from flask import Blueprint, jsonify, redirect, session, url_for
from services import open_orders

admin = Blueprint("admin", __name__)


@admin.before_request
def only_signed_in():
    if "user_id" not in session:
        return redirect(url_for("auth.login"))


@admin.get("/orders")
def orders():
    return jsonify(open_orders())
