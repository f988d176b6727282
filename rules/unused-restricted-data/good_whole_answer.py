"""The answer goes on as a whole; who gets it may use every field of it."""

import json

from sp_api.api import Orders


def fetch(order_id):
    return Orders(version="2026-01-01").get_order(order_id, includedData=["BUYER", "RECIPIENT"]).payload


def archive(order_id, vault):
    order = Orders().get_order_address(order_id).payload
    vault.put(order_id, json.dumps(order))


def stream(created_after):
    answer = Orders(version="2026-01-01").search_orders(createdAfter=created_after, includedData=["RECIPIENT"])
    yield from answer.payload["orders"]
