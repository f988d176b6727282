from sp_api.api import Orders


def orders_since(day):
    return Orders().get_orders(CreatedAfter=day).payload["Orders"]


def order_of(order_id):
    return Orders().get_order(order_id).payload
