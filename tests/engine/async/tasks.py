"""Tasks: awaited, asked for their result, or run for what they leave behind."""

import asyncio

from taintcase import sink, source

journal, counters = [], []


async def load_buyer(order_id):
    buyer = source("buyer")
    journal.append(buyer)
    counters.append(len(buyer))
    return {"id": order_id, "buyer": buyer}


async def load_stock(sku):
    return {"sku": sku, "left": 3}


async def main():
    buyer_task = asyncio.create_task(load_buyer("A-1"))
    stock_task = asyncio.create_task(load_stock("MUG-1"), name=source("name"))
    sink((await buyer_task)["buyer"])  # flow
    sink(await stock_task)  # no flow
    sink(buyer_task.result()["id"])  # no flow
    sink(stock_task.get_name())  # flow
    sink(journal)  # flow
    sink(counters)  # no flow


asyncio.run(main())
