import asyncio
import os

from http_client import Omnisend
from sp_api.asyncio.api import Orders


async def run(order_ids):
    target = Omnisend(os.environ["OMNISEND"])
    async with Orders() as orders:
        for order_id in order_ids:
            info = (await orders.get_order_buyer_info(order_id)).payload
            await target.contact([{"type": "email", "id": info["BuyerEmail"]}])


if __name__ == "__main__":
    asyncio.run(run(["026-1520163-6049104"]))
