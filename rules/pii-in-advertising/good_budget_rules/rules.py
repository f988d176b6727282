def budget(stock, price):
    return 0 if stock < 10 else round(price * 0.1, 2)
