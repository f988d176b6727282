from sp_api.api import Orders


def lines_of(order_id):
    items = Orders().get_order_items(order_id).payload["OrderItems"]
    return [{"amount": item["ItemPrice"]["Amount"], "quantity": item["QuantityOrdered"]} for item in items]
