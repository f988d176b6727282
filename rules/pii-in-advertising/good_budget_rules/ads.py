"""Budgets by stock and price."""

from rules import budget
from sp_api.api import Inventories


def budgets(prices):
    rows = Inventories().get_inventory_summary_marketplace().payload["inventorySummaries"]
    return {row["sellerSku"]: budget(row["totalQuantity"], prices[row["sellerSku"]]) for row in rows}
