from sp_api.api import Orders
from table import Base


def main(since):
    orders = Orders().get_orders(CreatedAfter=since).Orders
    Base().add([{"id": order["AmazonOrderId"], "status": order["OrderStatus"]} for order in orders])
