"""Orders without the buyer's datasets, and v0 without a restricted data token."""

from sp_api.api import Orders


def states(created_after):
    answer = Orders(version="2026-01-01").search_orders(createdAfter=created_after, includedData=["FULFILLMENT"])
    return [order["fulfillment"]["fulfillmentStatus"] for order in answer.payload["orders"]]


def totals(created_after):
    for order in Orders().get_orders(CreatedAfter=created_after).payload["Orders"]:
        print(order["AmazonOrderId"], order["OrderTotal"]["Amount"])
