from models import Address, Order


class OrderRepository:
    def __init__(self, client):
        self.client = client

    def with_status(self, status):
        payload = self.client.get("/orders", status=status)["payload"]
        return [self._to_order(item) for item in payload]

    @staticmethod
    def _to_order(item):
        return Order(item["id"], item["total"], Address(**item["address"]))
