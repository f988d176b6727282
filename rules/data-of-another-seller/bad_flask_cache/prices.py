from caching import cache
from sp_api.api import ListingsItems


def listing(tenant, sku):
    known = cache.get(f"listing:{sku}")
    if known is None:
        client = ListingsItems(credentials=tenant.credentials())
        known = client.get_listings_item(tenant.seller_code, sku).payload
        cache.set(f"listing:{sku}", known, timeout=600)  # expect: data-of-another-seller
    return known
