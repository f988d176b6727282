"""Everything that talks to Amazon."""

from models import Customer, Order
from sp_api.api import Orders
from sp_api.util import load_all_pages, throttle_retry


class OrderSource:
    def __init__(self, account):
        self.client = Orders(account=account)

    @throttle_retry()
    @load_all_pages()
    def pages(self, **kwargs):
        return self.client.get_orders(RestrictedResources=["buyerInfo"], **kwargs)

    def fetch(self, since):
        return [
            to_order(row)
            for page in self.pages(CreatedAfter=since)
            for row in page.payload["Orders"]
        ]


def to_order(row):
    info = row.get("BuyerInfo") or {}
    customer = Customer(name=info.get("BuyerName", ""), email=info.get("BuyerEmail", ""))
    return Order(order_id=row["AmazonOrderId"], status=row["OrderStatus"], customer=customer)
