import ssl
import urllib.request

import aiohttp
import httpx
from sp_api.api import Orders

client = httpx.AsyncClient(verify=False, timeout=20)  # expect: tls-verification-off
amazon = Orders(verify=False)  # expect: tls-verification-off


def report(url):
    context = ssl._create_unverified_context()  # expect: tls-verification-off
    with urllib.request.urlopen(url, context=context) as answer:
        return answer.read()


async def stock(url):
    async with aiohttp.ClientSession() as http, http.get(url, ssl=False) as answer:  # expect: tls-verification-off
        return await answer.json()
