"""The model runs in our own network, behind the same client class."""

import json

from openai import OpenAI
from sp_api.api import Orders

client = OpenAI(base_url="http://llm.internal:8000/v1", api_key="none")


def classify(order_id):
    order = Orders().get_order(order_id, RestrictedResources=["shippingAddress"]).payload
    return client.chat.completions.create(
        model="qwen", messages=[{"role": "user", "content": json.dumps(order["ShippingAddress"])}]
    )
