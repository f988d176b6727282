"""A command line tool that explains an order in plain words."""

import argparse
import json

import anthropic
from sp_api.api import Orders


def load(order_id):
    return Orders().get_order(order_id, RestrictedResources=["buyerInfo", "shippingAddress"]).payload


def explain(order):
    client = anthropic.Anthropic()
    with client.messages.stream(  # expect: pii-in-language-model
        model="claude-sonnet-4-5",
        max_tokens=800,
        messages=[{"role": "user", "content": "Explain this order:\n" + json.dumps(order, indent=2)}],
    ) as stream:
        for text in stream.text_stream:
            yield text


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("order_id")
    arguments = parser.parse_args()
    for _ in explain(load(arguments.order_id)):
        pass
