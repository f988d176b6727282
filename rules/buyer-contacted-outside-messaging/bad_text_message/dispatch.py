from notify import Texts
from sp_api.api import Orders


def dispatched(order_id, tracking):
    address = Orders().get_order_address(order_id).payload["ShippingAddress"]
    if address.get("Phone"):
        Texts().send(address["Phone"], f"Your parcel {tracking} is on its way")
