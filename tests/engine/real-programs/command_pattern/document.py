class OrderSheet:
    def __init__(self, order_id):
        self.order_id = order_id
        self.remarks = []
        self.carrier = "none"

    def render(self):
        return "\n".join([self.order_id, f"by {self.carrier}", *self.remarks])
