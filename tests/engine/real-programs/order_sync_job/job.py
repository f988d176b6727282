from models import InvalidOrder, Order, Report


class SyncJob:
    def __init__(self, client, database):
        self._client = client
        self._database = database
        self.orders = []
        self.cursor = None

    def run(self):
        report = Report()
        for item in self._items():
            report.read += 1
            try:
                order = Order.parse(item)
            except InvalidOrder as problem:
                report.problems.append(str(problem))
                continue
            self._database.save(order)
            self.orders.append(order)
        return report

    def _items(self):
        while True:
            page = self._client.orders(self.cursor) if self.cursor else self._client.orders()
            yield from page["orders"]
            if page["next"] is None:
                return
            self.cursor = page["next"]
