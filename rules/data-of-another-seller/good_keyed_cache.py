from sp_api.api import Orders

CACHE = {}
BY_SELLER = {}


def recent_orders(seller_id, credentials):
    if seller_id not in CACHE:
        CACHE[seller_id] = Orders(credentials=credentials[seller_id]).get_orders(CreatedAfter="2026-01-01").payload
    return CACHE[seller_id]


def order(seller_id, order_id):
    orders = BY_SELLER.setdefault(seller_id, {})
    if order_id not in orders:
        orders[order_id] = Orders(account=seller_id).get_order(order_id).payload
    return orders[order_id]
