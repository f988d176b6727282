import json

from sp_api.api import Orders
from store import save_orders


def run(accounts):
    for account in accounts:
        orders = Orders(account=account.name).get_orders(CreatedAfter="2026-01-01").payload["Orders"]
        save_orders(account.name, json.dumps(orders))
