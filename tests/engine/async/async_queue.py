"""asyncio.Queue carries items from producers to consumers; another queue carries others."""

import asyncio

from taintcase import sanitize, sink, source


async def produce(queue, items):
    for item in items:
        await queue.put(item)
    await queue.put(None)


async def consume(queue):
    received = []
    while (item := await queue.get()) is not None:
        received.append(item)
    return received


async def relay(incoming, outgoing):
    while (item := await incoming.get()) is not None:
        await outgoing.put(sanitize(item))
    await outgoing.put(None)


async def main():
    private, public, cleaned = asyncio.Queue(), asyncio.Queue(), asyncio.Queue()
    _, _, private_items, public_items = await asyncio.gather(
        produce(private, ["a", source("item")]), produce(public, ["a", "b"]), consume(private), consume(public)
    )
    sink(private_items)  # flow
    sink(public_items)  # no flow

    await asyncio.gather(produce(private, [source("item")]), relay(private, cleaned))
    sink(await consume(cleaned))  # no flow

    public.put_nowait(source("item"))
    sink(public.qsize())  # no flow
    sink(public.get_nowait())  # flow


asyncio.run(main())
