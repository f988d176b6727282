from sp_api.api import Orders


def lines(since):
    for order in Orders().get_orders(CreatedAfter=since, RestrictedResources=["buyerInfo"]).Orders:
        for item in Orders().get_order_items(order["AmazonOrderId"]).payload["OrderItems"]:
            yield float(item["ItemPrice"]["Amount"]), item["QuantityOrdered"], order["BuyerInfo"].get("BuyerName") is None
