"""Drafts answers to buyers' return comments."""

import os

from openai import OpenAI
from sp_api.api import Orders

client = OpenAI(api_key=os.environ["OPENAI_API_KEY"])

SYSTEM = "You write short, friendly answers for a shop."


def draft(order_id, question):
    info = Orders().get_order_buyer_info(order_id).payload
    prompt = f"The buyer {info['BuyerName']} <{info['BuyerEmail']}> asks: {question}"
    completion = client.chat.completions.create(  # expect: pii-in-language-model
        model="gpt-4o-mini",
        messages=[{"role": "system", "content": SYSTEM}, {"role": "user", "content": prompt}],
    )
    return completion.choices[0].message.content
