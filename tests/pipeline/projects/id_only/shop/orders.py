"""Reads orders with their buyers."""

from dataclasses import dataclass

from sp_api.api import Orders


@dataclass
class Order:
    order_id: str
    status: str
    email: str


def orders_since(created_after):
    answer = Orders().get_orders(CreatedAfter=created_after, RestrictedResources=["buyerInfo"])
    return [to_order(row) for row in answer.payload["Orders"]]


def to_order(row):
    return Order(row["AmazonOrderId"], row["OrderStatus"], row["BuyerInfo"]["BuyerEmail"])
