from sp_api.api import Inventories


def stock_levels():
    return Inventories().get_inventory_summary_marketplace().payload["inventorySummaries"]
