"""Tasks of a TaskGroup give their results after the block."""

import asyncio

from taintcase import sink, source


async def fetch_page(number, secret):
    await asyncio.sleep(0)
    return f"page {number} {secret}"


async def main():
    async with asyncio.TaskGroup() as group:
        private = group.create_task(fetch_page(1, source("secret")))
        public = group.create_task(fetch_page(2, "public"))
        many = {n: group.create_task(fetch_page(n, "public")) for n in range(3)}
    sink(private.result())  # flow
    sink(public.result())  # no flow
    sink([task.result() for task in many.values()])  # no flow
    sink([task.result() for task in (public, private)][1])  # flow


asyncio.run(main())
