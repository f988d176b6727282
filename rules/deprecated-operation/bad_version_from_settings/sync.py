import settings
from sp_api.asyncio.api import Orders


async def order(account, order_id):
    async with Orders(version=settings.ORDERS_VERSION, account=account) as client:
        return (await client.get_order(order_id)).payload  # expect: deprecated-operation
