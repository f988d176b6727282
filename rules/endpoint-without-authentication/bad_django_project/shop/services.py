from sp_api.api import Orders


def recent_orders(status):
    return Orders().get_orders(OrderStatuses=[status or "Unshipped"]).payload["Orders"]


def single_order(order_id):
    return Orders().get_order(order_id).payload
