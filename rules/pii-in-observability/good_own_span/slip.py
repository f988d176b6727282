from sp_api.api import Orders
from spans import Span


def slip(order_id):
    to = Orders().get_order_address(order_id).payload["ShippingAddress"]
    cell = Span()
    cell.set_attribute("text", to["Name"])
    cell.set_attribute("columns", 2)
    return cell
