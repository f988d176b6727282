from orders import OrderService


def lines(order):
    address = order["recipient"]["deliveryAddress"]
    return [address["addressLine1"], address.get("addressLine2", ""), f"{address['postalCode']} {address['city']}"]


def print_labels(credentials, created_after, printer):
    for order in OrderService(credentials).to_ship(created_after):
        printer.label(order["orderId"], "\n".join(lines(order)))
