import json

from accounts import active_accounts
from sp_api.api import Orders
from store import save_orders


def run():
    for account in active_accounts():
        orders = Orders(account=account.name).get_orders(CreatedAfter="2026-01-01").payload["Orders"]
        save_orders(json.dumps(orders))
