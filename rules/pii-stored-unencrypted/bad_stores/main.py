from sp_api.api import Orders
from stores import keep


def sync(order_id):
    keep(order_id, Orders().get_order_address(order_id).payload["ShippingAddress"])
