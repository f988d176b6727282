from sp_api.api import Orders
from tracker import Tracker

tracker = Tracker("amazon")


def imported(order_id):
    address = Orders().get_order_address(order_id).payload["ShippingAddress"]
    tracker.event(order_id, "imported", postal_code=address["PostalCode"])
