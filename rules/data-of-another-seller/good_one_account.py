"""A shop's own tool: one seller, whose data all of its users may see."""

import os
from functools import lru_cache

from sp_api.api import Inventories, Orders

CREDENTIALS = {"refresh_token": os.environ["SP_API_REFRESH_TOKEN"], "lwa_app_id": os.environ["LWA_APP_ID"]}
CACHE = {}


def refresh():
    CACHE["orders"] = Orders(credentials=CREDENTIALS).get_orders(CreatedAfter="2026-01-01").payload


@lru_cache
def stock_of(sku):
    return Inventories(credentials=CREDENTIALS).get_inventory_summary_marketplace(sellerSkus=[sku]).payload
