from flask import Blueprint
from flask_login import login_required
from sp_api.api import Inventories

api = Blueprint("api", __name__, url_prefix="/api")


@api.get("/stock")
@login_required
def stock():
    return Inventories().get_inventory_summary_marketplace().payload
