import customers

ORDERS = {}


def place(order_id, customer_id):
    ORDERS[order_id] = customer_id


def label(order_id):
    return "TO " + customers.CUSTOMERS[ORDERS[order_id]]["name"]


def discount(order_id):
    return "10 %" if customers.CUSTOMERS[ORDERS[order_id]]["tier"] == "gold" else "none"
