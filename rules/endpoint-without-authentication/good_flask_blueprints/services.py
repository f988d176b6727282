from sp_api.api import Orders


def open_orders():
    return Orders().get_orders(OrderStatuses=["Unshipped"]).payload["Orders"]


def address_of(order_id):
    return Orders().get_order_address(order_id).payload
