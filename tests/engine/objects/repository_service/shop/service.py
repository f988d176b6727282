"""What the shop prints."""


class OrderService:
    def __init__(self, repository):
        self.repository = repository

    def buyer_line(self, order_id):
        return f"{order_id}: {self.repository.get(order_id).buyer}"

    def status_line(self, order_id):
        return f"{order_id}: {self.repository.get(order_id).status}"
