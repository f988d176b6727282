"""The packing table: shows the warehouse what goes to whom."""

from flask import Blueprint, render_template
from flask_security import roles_required
from sp_api.api import Orders

packing = Blueprint("packing", __name__)


@packing.get("/packing/<order_id>")
@roles_required("warehouse")
def slip(order_id):
    order = Orders(version="2026-01-01").get_order(order_id, includedData=["RECIPIENT"]).payload
    return render_template("slip.html", address=order["recipient"]["deliveryAddress"], items=order["orderItems"])
