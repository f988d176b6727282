"""What `await` gives is what the coroutine returns, for each call on its own."""

import asyncio

from taintcase import sink, source


async def fetch(path, body):
    await asyncio.sleep(0)
    return {"path": path, "body": body}


async def ping(body):
    await fetch("/ping", body)
    return "pong"


async def main():
    buyer = await fetch("/buyer", source("body"))
    health = await fetch("/health", "ok")
    sink(buyer["body"])  # flow
    sink(health["body"])  # no flow
    sink(buyer["path"])  # no flow
    sink(await ping(source("body")))  # no flow
    pending = fetch("/late", source("body"))
    sink((await pending)["body"])  # flow


asyncio.run(main())
