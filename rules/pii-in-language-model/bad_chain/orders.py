from sp_api.api import Orders


def record_of(order_id):
    order = Orders().get_order(order_id, RestrictedResources=["shippingAddress"]).payload
    return {"id": order["AmazonOrderId"], "to": order["ShippingAddress"]["Name"], "status": order["OrderStatus"]}
