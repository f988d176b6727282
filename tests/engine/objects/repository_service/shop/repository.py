"""Orders by their id."""
from .clients import Client
from .models import Order


class OrderRepository:
    def __init__(self, client: Client):
        self._client = client

    def get(self, order_id):
        row = self._client.fetch(order_id)
        return Order(row["id"], row["buyer"], row["status"])


class CachedRepository(OrderRepository):
    def __init__(self, client: Client):
        super().__init__(client)
        self.cache = {}

    def get(self, order_id):
        if order_id not in self.cache:
            self.cache[order_id] = super().get(order_id)
        return self.cache[order_id]
