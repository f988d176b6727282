"""asyncio.gather keeps the order of its arguments in its results."""

import asyncio

from taintcase import sink, source


async def get_address(order_id):
    return {"order": order_id, "street": source("street")}


async def get_state(order_id):
    return "shipped"


async def fail(reason):
    raise ValueError(reason)


async def main():
    address, state = await asyncio.gather(get_address("A-1"), get_state("A-1"))
    sink(address["street"])  # flow
    sink(state)  # no flow

    states = await asyncio.gather(*(get_state(n) for n in ("A-1", "A-2")))
    sink(states)  # no flow
    everything = await asyncio.gather(*[get_address(n) for n in ("A-1", "A-2")])
    sink([item["street"] for item in everything])  # flow

    error, state = await asyncio.gather(fail(source("reason")), get_state("A-1"), return_exceptions=True)
    sink(str(error))  # flow
    sink(state)  # no flow


asyncio.run(main())
