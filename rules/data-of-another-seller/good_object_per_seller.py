from functools import lru_cache

from sp_api.api import Finances, Sellers

SEEN = set()


class Ledger:
    def __init__(self, seller):
        self.seller = seller
        self.events = None

    def load(self):
        if self.events is None:
            client = Finances(account=self.seller.name)
            self.events = client.list_financial_events(PostedAfter="2026-01-01").payload
        return self.events


@lru_cache
def marketplaces(account):
    return Sellers(account=account).get_marketplace_participation().payload


def connected(seller):
    if Sellers(account=seller.name).get_marketplace_participation().payload:
        SEEN.add(seller.name)
