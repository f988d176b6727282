from sp_api.api import Finances


class Ledger:
    events = None

    def __init__(self, seller_id, credentials):
        self.seller_id = seller_id
        self.credentials = credentials

    def load(self):
        if Ledger.events is None:
            client = Finances(credentials=self.credentials[self.seller_id])
            Ledger.events = client.list_financial_events(PostedAfter="2026-01-01").payload  # expect: data-of-another-seller
        return Ledger.events
