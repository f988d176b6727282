"""A ContextVar set in a child task is not seen by its parent; one set before is seen by the child."""

import asyncio
from contextvars import ContextVar, copy_context

from taintcase import sink, source

current_buyer = ContextVar("current_buyer", default="nobody")


async def assign_buyer():
    current_buyer.set(source("buyer"))
    return current_buyer.get()


async def read_buyer():
    return current_buyer.get()


async def main():
    inside = await asyncio.create_task(assign_buyer())
    sink(inside)  # flow
    sink(current_buyer.get())  # no flow

    await assign_buyer()
    sink(current_buyer.get())  # flow
    sink(await asyncio.create_task(read_buyer()))  # flow

    token = current_buyer.set("front desk")
    sink(await read_buyer())  # no flow
    current_buyer.reset(token)


asyncio.run(main())
sink(copy_context().get(current_buyer, "unset"))  # no flow
