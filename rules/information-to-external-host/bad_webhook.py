"""Tells the team's automation about each new order."""

import json
import urllib.request

import requests
from sp_api.api import Inventories, Orders

HOOK = "https://hooks.zapier.com/hooks/catch/4711/abcd"


def announce(created_after):
    for order in Orders().get_orders(CreatedAfter=created_after).Orders:
        body = {"id": order["AmazonOrderId"], "total": order["OrderTotal"]}
        requests.post(HOOK, json=body, timeout=10)  # expect: information-to-external-host


def stock(host):
    summary = Inventories().get_inventory_summary_marketplace(details=True).payload
    lines = [{"sku": row["sellerSku"], "quantity": row["totalQuantity"]} for row in summary["inventorySummaries"]]
    data = json.dumps(lines).encode()
    request = urllib.request.Request(f"https://{host}/v1/stock", data, method="PUT")  # expect: information-to-external-host
    with urllib.request.urlopen(request) as answer:
        return answer.status


def main():
    announce("2026-11-01")
    print(stock("stock.example-partner.com"))
