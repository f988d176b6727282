"""Opens a ticket for each late order."""

import os

from sp_api.api import Orders
from zenpy import Zenpy
from zenpy.lib.api_objects import Ticket, User

zendesk = Zenpy(email="desk@example.com", token=os.environ["ZENDESK"], subdomain="example")


def open_ticket(order_id):
    info = Orders().get_order_buyer_info(order_id).payload
    requester = User(name=info["BuyerName"], email=info["BuyerEmail"])
    zendesk.tickets.create(Ticket(subject=f"Late: {order_id}", requester=requester))  # expect: pii-for-other-purpose
