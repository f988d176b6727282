"""to_thread, run_in_executor, wait_for and shield give the result of what they wrap."""

import asyncio

from taintcase import sink, source


def read_file(path, encoding="utf-8"):
    return {"path": path, "content": source("content"), "encoding": encoding}


def size_of(content):
    return len(content)


async def answer(value):
    return value


async def main():
    page = await asyncio.to_thread(read_file, "orders.csv", encoding="latin-1")
    sink(page["content"])  # flow
    sink(page["path"], page["encoding"])  # no flow
    loop = asyncio.get_running_loop()
    sink(await loop.run_in_executor(None, size_of, page["content"]))  # no flow
    sink(await asyncio.wait_for(answer(page["content"]), timeout=5))  # flow
    sink(await asyncio.wait_for(asyncio.shield(answer("ready")), timeout=5))  # no flow
    sink(await asyncio.shield(answer(page)))  # flow


asyncio.run(main())
