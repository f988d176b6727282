SAFE = ("AmazonOrderId", "OrderStatus", "PurchaseDate", "NumberOfItemsUnshipped")


def safe(order):
    return {name: order.get(name) for name in SAFE}
