from sp_api.api import Orders


def open_orders():
    return Orders().get_orders(OrderStatuses=["Unshipped"]).payload["Orders"]
