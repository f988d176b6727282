from taintcase import sanitize


def mask(value):
    return sanitize(value)


def mask_order(order):
    order["email"] = mask(order["email"])
    return order
