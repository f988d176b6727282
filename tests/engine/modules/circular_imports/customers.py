CUSTOMERS = {}


def register(customer_id, name, tier):
    CUSTOMERS[customer_id] = {"name": name, "tier": tier}


def history(customer_id):
    import orders

    return [order_id for order_id, owner in orders.ORDERS.items() if owner == customer_id]


def card(customer_id):
    from orders import ORDERS

    return CUSTOMERS[customer_id]["name"], len(ORDERS)
