import hashlib


def features(order):
    """One row for each order; the buyer becomes a number."""
    email = order["BuyerInfo"]["BuyerEmail"]
    buyer = int(hashlib.md5(email.encode()).hexdigest()[:8], 16)
    return [buyer, float(order["OrderTotal"]["Amount"]), order["NumberOfItemsShipped"]]
