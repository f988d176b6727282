"""Checks certificates, some of them with the company's own authority."""

import os
import ssl
import urllib.request

import aiohttp
import httpx
import requests

CA = os.environ.get("OUR_CA", "/etc/ssl/our-ca.pem")

client = httpx.Client(verify=ssl.create_default_context(cafile=CA))


def orders(url):
    return requests.get(url, verify=CA, timeout=30).json()


def report(url):
    with urllib.request.urlopen(url, context=ssl.create_default_context()) as answer:
        return answer.read()


async def stock(url):
    async with aiohttp.ClientSession() as http, http.get(url, ssl=ssl.create_default_context()) as answer:
        return await answer.json()
