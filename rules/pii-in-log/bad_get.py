"""Fields of buyers, read in the ways that dicts are read."""

from sp_api.api import Orders


def show(created_after):
    orders = Orders().get_orders(CreatedAfter=created_after, RestrictedResources=["buyerInfo"]).payload.get("Orders", [])
    for order in orders:
        order_id = order.get("AmazonOrderId")
        buyer = order.get("BuyerInfo", {})
        print(order_id, buyer.get("BuyerEmail"))  # expect: pii-in-log
        print(order_id, buyer.pop("BuyerName", None))  # expect: pii-in-log
        print(order_id, order.setdefault("ShippingAddress", {}).get("City"))
        print(order_id, order["ShippingAddress"].get("Name", order_id))  # expect: pii-in-log
        print(order_id, order.get("OrderStatus", buyer))  # expect: pii-in-log
        items = Orders().get_order_items(order_id).payload.get("OrderItems", [])
        print(sum(item.get("QuantityOrdered", 0) for item in items))
        print([item.get("BuyerInfo", {}).get("GiftMessageText") for item in items])  # expect: pii-in-log
