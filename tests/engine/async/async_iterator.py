"""A class with __aiter__ and __anext__ that walks pages of results."""

import asyncio

from taintcase import sink, source


class Pages:
    def __init__(self, pages):
        self._pages = list(pages)
        self.served = 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self._pages:
            raise StopAsyncIteration
        self.served += 1
        return self._pages.pop(0)


async def main():
    orders = Pages([{"id": "A-1", "buyer": source("buyer")}])
    async for page in orders:
        sink(page["buyer"])  # flow
        sink(page["id"])  # no flow
    sink(orders.served)  # no flow

    async for page in Pages([{"id": "A-2", "buyer": "withheld"}]):
        sink(page["buyer"])  # no flow
    buyers = [page["buyer"] async for page in Pages([{"buyer": source("buyer")}])]
    sink(buyers)  # flow


asyncio.run(main())
