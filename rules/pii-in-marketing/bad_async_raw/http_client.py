import aiohttp


class Omnisend:
    def __init__(self, key):
        self.headers = {"X-API-KEY": key}

    async def contact(self, identifiers):
        async with aiohttp.ClientSession("https://api.omnisend.com", headers=self.headers) as session:
            async with session.post("/v3/contacts", json={"identifiers": identifiers}) as answer:  # expect: pii-in-marketing
                return answer.status
