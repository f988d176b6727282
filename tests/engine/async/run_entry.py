"""asyncio.run and a loop's run_until_complete return the coroutine's result to plain code."""

import asyncio

from taintcase import sanitize, sink, source


async def load_name(clean):
    name = source("name")
    return sanitize(name) if clean else name


async def load_masked_name():
    return sanitize(await load_name(False))


async def load_plan():
    await load_name(False)
    return "basic"


sink(asyncio.run(load_name(False)))  # flow
sink(asyncio.run(load_masked_name()))  # no flow
sink(asyncio.run(load_plan()))  # no flow

with asyncio.Runner() as runner:
    sink(runner.run(load_name(False)))  # flow
    sink(runner.run(load_plan()))  # no flow
