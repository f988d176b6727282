from sp_api.api import Orders


class OrderService:
    def __init__(self, credentials):
        self._client = Orders(credentials=credentials, version="2026-01-01")

    def to_ship(self, created_after):
        answer = self._client.search_orders(
            createdAfter=created_after, fulfillmentStatuses=["UNSHIPPED"], includedData=["RECIPIENT"]
        )
        return answer.payload["orders"]
