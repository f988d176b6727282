"""Async client, repository and service; the same client serves data and metadata."""

import asyncio
from dataclasses import dataclass

from taintcase import sanitize, sink, source


@dataclass
class Profile:
    customer_id: str
    email: str


class Client:
    async def get(self, path):
        return {"path": path, "email": source("email")}


class ProfileRepository:
    def __init__(self, client):
        self._client = client
        self._known = {}

    async def find(self, customer_id):
        if customer_id not in self._known:
            payload = await self._client.get(f"/customers/{customer_id}")
            self._known[customer_id] = Profile(customer_id, payload["email"])
        return self._known[customer_id]


class ProfileService:
    def __init__(self, repository):
        self.repository = repository

    async def masked(self, customer_id):
        profile = await self.repository.find(customer_id)
        return Profile(profile.customer_id, sanitize(profile.email))

    async def all_ids(self, ids):
        return [(await self.repository.find(i)).customer_id for i in ids]


async def main():
    service = ProfileService(ProfileRepository(Client()))
    sink(await service.masked("C-1"))  # no flow
    sink((await service.repository.find("C-1")).email)  # flow
    sink(await service.all_ids(["C-1", "C-2"]))  # no flow
    sink([await service.repository.find(i) for i in ("C-1", "C-2")])  # flow


asyncio.run(main())
