import state
from sp_api.api import Orders


async def sync(seller_id, vault):
    client = Orders(credentials=await vault.credentials_of(seller_id))
    page = client.get_orders(CreatedAfter="2026-01-01")
    state.latest.extend(page.payload["Orders"])  # expect: data-of-another-seller
