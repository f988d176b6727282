"""People who signed up in our own web shop go to Klaviyo; orders from Amazon only decide how many mails we send."""

import os

from flask import Flask, request
from klaviyo_api import KlaviyoAPI
from sp_api.api import Orders

app = Flask(__name__)
klaviyo = KlaviyoAPI(os.environ["KLAVIYO_KEY"])


@app.post("/subscribe")
def subscribe():
    form = request.form
    buyer_email, buyer_name = form["email"], form["name"]
    klaviyo.Profiles.create_profile(
        {"data": {"type": "profile", "attributes": {"email": buyer_email, "first_name": buyer_name}}}
    )
    return "", 204


def weekly():
    orders = Orders().get_orders(CreatedAfter="2026-01-01").Orders
    klaviyo.Events.create_event(
        {"data": {"type": "event", "attributes": {"metric": "amazon week", "properties": {"orders": len(orders)}}}}
    )
