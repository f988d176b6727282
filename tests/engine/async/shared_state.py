"""Coroutines that share an object: order of awaits decides what a reader sees."""

import asyncio

from taintcase import sink, source


class Board:
    def __init__(self):
        self.lock = asyncio.Lock()
        self.text = "empty"
        self.ready = asyncio.Event()


async def write(board, text):
    async with board.lock:
        board.text = text
    board.ready.set()


async def read(board):
    await board.ready.wait()
    return board.text


async def main():
    private, public = Board(), Board()
    sink(private.text)  # no flow
    seen, _ = await asyncio.gather(read(private), write(private, source("text")))
    sink(seen)  # flow
    seen, _ = await asyncio.gather(read(public), write(public, "closed on Sunday"))
    sink(seen)  # no flow
    await write(private, "wiped")
    sink(private.text)  # no flow


asyncio.run(main())
