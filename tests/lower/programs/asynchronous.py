"""Coroutines, `async with`, `async for`."""
# ruff: noqa

import asyncio

log = []


class Session:
    async def __aenter__(self):
        log.append("enter")
        return self

    async def __aexit__(self, kind, error, traceback):
        log.append(repr(error))
        return kind is KeyError

    def __aiter__(self):
        self.left = 3
        return self

    async def __anext__(self):
        if not self.left:
            raise StopAsyncIteration
        self.left -= 1
        return self.left


async def fetch(session):
    rows = []
    async for row in session:
        if row == 1:
            continue
        rows.append(await double(row))
    else:
        rows.append("end")
    return rows, [row async for row in session if row]


async def double(n):
    await asyncio.sleep(0)
    return n * 2


async def main():
    async with Session() as session:
        rows = await fetch(session)
    async with session:
        raise KeyError("swallowed")
    try:
        async with session:
            raise ValueError("passed on")
    except ValueError:
        log.append("caught")
    return rows, await asyncio.gather(double(1), double(2))


result = [asyncio.run(main()), log]
