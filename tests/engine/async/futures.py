"""Futures set by hand, done-callbacks, and as_completed."""

import asyncio

from taintcase import sink, source

finished = []


async def lookup(key, value):
    return {key: value}


def on_done(task):
    finished.append(task.result())


async def main():
    loop = asyncio.get_running_loop()
    private, public = loop.create_future(), loop.create_future()
    loop.call_soon(private.set_result, source("answer"))
    loop.call_soon(public.set_result, "answer")
    sink(await private)  # flow
    sink(await public)  # no flow

    task = asyncio.create_task(lookup("street", source("street")))
    task.add_done_callback(on_done)
    await task
    await asyncio.sleep(0)
    sink(finished)  # flow

    for next_done in asyncio.as_completed([lookup("city", "Lyon"), lookup("city", "Metz")]):
        sink(await next_done)  # no flow
    done, waiting = await asyncio.wait([asyncio.create_task(lookup("street", source("street")))])
    sink([task.result() for task in done])  # flow
    sink(waiting)  # no flow


asyncio.run(main())
