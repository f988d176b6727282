"""A coroutine's body runs when it is awaited; what it writes is seen after that."""
import asyncio

from taintcase import sink, source


class Cache:
    order = "none"


async def load(cache):
    cache.order = source("order")
    await asyncio.sleep(0)
    return "loaded"


async def main():
    cache = Cache()
    pending = load(cache)
    sink(cache.order)  # no flow
    state = await pending
    sink(cache.order)  # flow
    sink(state)  # no flow
    cache.order = None
    results = await asyncio.gather(load(cache), load(Cache()))
    sink(cache.order)  # flow
    sink(results)  # no flow


asyncio.run(main())
