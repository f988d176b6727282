"""__aenter__ decides what `async with ... as` binds; __aexit__ runs after the block."""

import asyncio

from taintcase import sink, source


class Session:
    def __init__(self, token):
        self.token = token
        self.closed_with = None

    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, trace):
        self.closed_with, self.token = self.token, "expired"


class Guard:
    def __init__(self, session):
        self.session = session

    async def __aenter__(self):
        return "entered"

    async def __aexit__(self, kind, error, trace):
        return False


async def main():
    async with Session(source("token")) as session:
        sink(session.token)  # flow
    sink(session.token)  # no flow
    sink(session.closed_with)  # flow
    async with Guard(Session(source("token"))) as guard:
        sink(guard)  # no flow


asyncio.run(main())
