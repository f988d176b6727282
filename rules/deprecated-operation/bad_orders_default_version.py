"""`Orders()` without a version is version 0."""

from sp_api.api import FinancesV0, Orders, OrdersV0
from sp_api.base import Marketplaces


class Importer:
    def __init__(self, account):
        self.orders = Orders(marketplace=Marketplaces.UK, account=account)
        self.finances = FinancesV0(account=account)

    def run(self, created_after):
        for order in self.orders.get_orders(CreatedAfter=created_after).Orders:  # expect: deprecated-operation
            yield order, self.items(order["AmazonOrderId"])

    def items(self, order_id):
        return self.orders.get_order_items(order_id).OrderItems  # expect: deprecated-operation

    def fees(self, order_id):
        return self.finances.get_financial_events_for_order(order_id).payload  # expect: deprecated-operation


def address(order_id):
    return Orders(version="v0").get_order_address(order_id).ShippingAddress  # expect: deprecated-operation


def buyer(order_id):
    return OrdersV0().get_order_buyer_info(order_id).payload  # expect: deprecated-operation
