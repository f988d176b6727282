from sp_api.api import Orders
from traced import traced


@traced
def complete(name, street):
    return bool(name and street)


def check(order_id):
    to = Orders().get_order_address(order_id).payload["ShippingAddress"]
    return complete(to["Name"], to["AddressLine1"])
