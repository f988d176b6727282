"""Events about products and jobs, of the shop as a whole."""

import posthog
from sp_api.api import Inventories, Orders


def stock():
    for row in Inventories().get_inventory_summary_marketplace().payload["inventorySummaries"]:
        if row["totalQuantity"] == 0:
            posthog.capture("out of stock", distinct_id="shop")


def imported(since):
    orders = Orders().get_orders(CreatedAfter=since, RestrictedResources=["buyerInfo"]).Orders
    posthog.capture("imported", distinct_id="shop", properties={"orders": len(orders)})
