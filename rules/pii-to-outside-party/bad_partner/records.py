def person(order):
    info = order.get("BuyerInfo") or {}
    return {"id": order["AmazonOrderId"], "email": (info.get("BuyerEmail") or "").lower()}
