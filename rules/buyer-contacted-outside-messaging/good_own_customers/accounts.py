"""Users of our own application sign up; orders of Amazon are counted for them."""

from mail import confirm
from sp_api.api import Orders


def sign_up(user, since):
    confirm(user)
    orders = Orders().get_orders(CreatedAfter=since, RestrictedResources=["buyerInfo"]).Orders
    user.settings["orders"] = len([order for order in orders if order["BuyerInfo"].get("BuyerEmail")])
    user.save()
