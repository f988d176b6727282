from sp_api.api import Orders


def by_sku(since):
    units = {}
    for order in Orders().get_orders(CreatedAfter=since).Orders:
        for item in Orders().get_order_items(order["AmazonOrderId"]).payload["OrderItems"]:
            units[item["SellerSKU"]] = units.get(item["SellerSKU"], 0) + item["QuantityOrdered"]
    return units
