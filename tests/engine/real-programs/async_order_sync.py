"""An asynchronous sync: pages from a client, a queue between producer and workers, a cache of results."""

import asyncio
from contextlib import asynccontextmanager

from taintcase import sink, source


class Client:
    def __init__(self):
        self.calls = 0

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        return False

    async def page(self, number):
        self.calls += 1
        await asyncio.sleep(0)
        return {"orders": [{"id": f"A-{number}", "buyer": source("buyer")}], "next": None if number else 1}

    async def orders(self):
        number = 0
        while number is not None:
            page = await self.page(number)
            for order in page["orders"]:
                yield order
            number = page["next"]


class Cache:
    def __init__(self):
        self._entries = {}
        self._hits = 0

    def put(self, key, value):
        self._entries[key] = value

    def get(self, key, default=None):
        if key in self._entries:
            self._hits += 1
        return self._entries.get(key, default)

    @property
    def hits(self):
        return self._hits


@asynccontextmanager
async def connected():
    async with Client() as client:
        yield client


async def produce(client, queue):
    async for order in client.orders():
        await queue.put(order)
    await queue.put(None)


async def consume(queue, contacts, ids):
    while (order := await queue.get()) is not None:
        contacts.put(order["id"], order["buyer"])
        ids.append(order["id"])


async def main():
    contacts, ids, queue = Cache(), [], asyncio.Queue()
    async with connected() as client:
        await asyncio.gather(produce(client, queue), consume(queue, contacts, ids))
        sink(client.calls)  # no flow
    sink(ids)  # no flow
    sink(contacts.get("A-1"))  # flow
    sink(contacts.hits)  # no flow
    sink(queue.qsize())  # no flow
    results = await asyncio.gather(*(client.page(number) for number in (0, 1)), return_exceptions=True)
    sink([page["next"] for page in results])  # no flow
    sink([page["orders"] for page in results])  # flow


asyncio.run(main())
