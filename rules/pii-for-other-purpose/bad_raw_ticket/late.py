from desk import Desk
from sp_api.api import Orders


def late(order_ids, auth):
    desk = Desk("example", auth)
    for order_id in order_ids:
        to = Orders().get_order_address(order_id).payload["ShippingAddress"]
        desk.ticket(subject=f"late: {order_id}", name=to["Name"])
