from caching import cache
from sp_api.api import ListingsItems


def listing(tenant, sku):
    key = f"listing:{tenant.seller_code}:{sku}"
    known = cache.get(key)
    if known is None:
        client = ListingsItems(credentials=tenant.credentials())
        known = client.get_listings_item(tenant.seller_code, sku).payload
        cache.set(key, known, timeout=600)
    return known
