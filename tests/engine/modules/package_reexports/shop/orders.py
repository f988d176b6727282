from taintcase import sanitize, source


def load_order(order_id):
    return {"id": order_id, "buyer": source("buyer")}


def masked_buyer(order_id):
    return sanitize(load_order(order_id)["buyer"])
