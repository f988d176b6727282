"""The versions that stay."""

from sp_api.api import CatalogItems, Finances, FulfillmentInbound, Orders
from sp_api.api.orders.orders import OrdersVersion

orders = Orders(version="2026-01-01")
latest = Orders(version=OrdersVersion.LATEST)


def run(created_after):
    for order in orders.search_orders(createdAfter=created_after, includedData=["RECIPIENT"]).orders:
        yield latest.get_order(order["orderId"], includedData=["BUYER"]).payload


def fees(posted_after):
    return Finances(version="2024-06-19").list_transactions(postedAfter=posted_after).payload


def groups():
    return Finances().list_financial_event_groups().payload


def item(asin):
    return CatalogItems(version="2022-04-01").get_catalog_item(asin).payload


def plan(body):
    return FulfillmentInbound(version="2024-03-20").create_inbound_plan(**body).payload
