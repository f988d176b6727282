from sp_api.api import Orders


def week(since):
    orders = Orders().get_orders(CreatedAfter=since, RestrictedResources=["buyerInfo"]).Orders
    emails = {order["BuyerInfo"]["BuyerEmail"] for order in orders if order.get("BuyerInfo")}
    return {"orders": len(orders), "buyers": len(emails), "business": sum(1 for order in orders if order["IsBusinessOrder"])}
