import shop


def fetch():
    return shop.orders()
