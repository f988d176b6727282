"""contextlib.asynccontextmanager and AsyncExitStack."""

import asyncio
from contextlib import AsyncExitStack, asynccontextmanager

from taintcase import sink, source

closed = []


@asynccontextmanager
async def connection(name):
    handle = {"name": name, "rows": []}
    yield handle
    closed.append(handle["name"])


async def main():
    async with connection("orders") as orders, connection("stock") as stock:
        orders["rows"].append(source("row"))
        stock["rows"].append("MUG-1")
    sink(orders["rows"])  # flow
    sink(stock["rows"])  # no flow
    sink(closed)  # no flow

    async with AsyncExitStack() as stack:
        private = await stack.enter_async_context(connection(source("name")))
        public = await stack.enter_async_context(connection("stock"))
        sink(private["name"])  # flow
        sink(public["name"])  # no flow
    sink(closed)  # flow


asyncio.run(main())
