import aiohttp
from settings import Vendor


class ProductData:
    def __init__(self, key):
        self.key = key
        self.base = Vendor.base

    async def product(self, asin):
        return await self._get("/request", type="product", asin=asin, amazon_domain="amazon.com")

    async def _get(self, path, **params):
        async with aiohttp.ClientSession() as http:
            url = self.base + path
            async with http.get(url, params={"api_key": self.key, **params}) as answer:  # expect: external-amazon-data-service
                return await answer.json()
