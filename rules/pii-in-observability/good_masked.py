"""Masks before it attaches; own users are own users."""

import sentry_sdk
from privacy import mask_email
from sp_api.api import Orders


def check(order_id, user):
    info = Orders().get_order_buyer_info(order_id).payload
    sentry_sdk.set_user({"id": user.id, "email": user.email})
    sentry_sdk.set_extra("buyer", mask_email(info["BuyerEmail"]))
