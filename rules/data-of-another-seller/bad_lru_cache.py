from functools import lru_cache

from flask import g
from sp_api.api import Inventories


@lru_cache(maxsize=128)
def stock_of(sku):
    account = g.account
    inventory = Inventories(account=account.name)
    return inventory.get_inventory_summary_marketplace(sellerSkus=[sku]).payload  # expect: data-of-another-seller
