"""Counts orders by state for the stock room."""

from collections import Counter

from sp_api.api import Orders
from sp_api.base import Marketplaces


def states(created_after):
    orders = Orders(version="2026-01-01", marketplace=Marketplaces.FR)
    answer = orders.search_orders(createdAfter=created_after, includedData=["BUYER", "RECIPIENT"])  # expect: unused-restricted-data
    counted = Counter()
    for order in answer.payload["orders"]:
        counted[order["fulfillment"]["fulfillmentStatus"]] += 1
    print(counted.most_common())


if __name__ == "__main__":
    states("2026-10-01T00:00:00Z")
