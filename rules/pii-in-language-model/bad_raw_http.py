"""Checks addresses by a language model, without its library."""

import os

import httpx
from sp_api.api import Orders

URL = "https://api.mistral.ai/v1/chat/completions"


async def is_deliverable(order_id):
    address = Orders().get_order_address(order_id).payload["ShippingAddress"]
    lines = [address.get(f"AddressLine{number}") for number in (1, 2, 3)]
    question = "Is this a complete postal address? " + ", ".join(line for line in lines if line)
    body = {"model": "mistral-small-latest", "messages": [{"role": "user", "content": question}]}
    headers = {"authorization": f"Bearer {os.environ['MISTRAL_KEY']}"}
    async with httpx.AsyncClient(timeout=30) as http:
        answer = await http.post(URL, json=body, headers=headers)  # expect: pii-in-language-model
    return "yes" in answer.json()["choices"][0]["message"]["content"].lower()
