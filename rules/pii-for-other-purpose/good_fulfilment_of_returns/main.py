from returns_shipping.label import label
from sp_api.api import Orders


def main(order_id):
    return label(Orders().get_order_address(order_id).payload["ShippingAddress"])
