from store import Order


class OrderService:
    def __init__(self, store):
        self._store = store

    def create(self, sku, note):
        return self._store.add(Order(sku=sku, note=note.strip()))

    def overview(self):
        return [(order.number, order.sku) for order in self._store]

    def find(self, number):
        return self._store.get(number)
