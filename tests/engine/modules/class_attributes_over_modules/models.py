class Order:
    default_recipient = "nobody"

    def __init__(self, order_id, recipient=None):
        self.order_id = order_id
        self._recipient = recipient

    @classmethod
    def from_row(cls, row):
        return cls(row["id"], recipient=row["recipient"])

    @staticmethod
    def check_id(order_id):
        return order_id.startswith("A-")

    def recipient(self):
        return self._recipient or self.default_recipient


class ArchivedOrder(Order):
    default_recipient = "archive"
