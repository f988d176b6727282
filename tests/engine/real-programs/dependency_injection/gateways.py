from taintcase import source


class LiveGateway:
    def customer(self, customer_id):
        return {"id": customer_id, "name": source("name"), "orders": 3}


class FakeGateway:
    def customer(self, customer_id):
        return {"id": customer_id, "name": "Test Customer", "orders": 0}
