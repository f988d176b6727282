def order_search(builder, email):
    return builder.path("orders", "search").query(email=email, limit=10)


def stock_check(builder, sku):
    return builder.path("stock", sku).query(detail="short")
