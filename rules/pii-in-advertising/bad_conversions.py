"""Tells Meta which of its users bought on Amazon."""

import hashlib

from facebook_business.adobjects.serverside.event import Event
from facebook_business.adobjects.serverside.event_request import EventRequest
from facebook_business.adobjects.serverside.user_data import UserData
from sp_api.api import Orders


def digest(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def send(order_id, pixel, now):
    address = Orders().get_order_address(order_id).payload["ShippingAddress"]
    first, _, last = address["Name"].partition(" ")
    user = UserData(first_name=digest(first), last_name=digest(last))  # expect: pii-in-advertising
    return EventRequest(pixel_id=pixel, events=[Event(event_name="Purchase", event_time=now, user_data=user)]).execute()
