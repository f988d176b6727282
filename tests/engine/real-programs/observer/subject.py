from events import Event


class OrderBook:
    def __init__(self):
        self._orders = {}
        self._observers = []

    def attach(self, observer, interests=frozenset({"added", "cancelled"})):
        entry = (observer, interests)
        self._observers.append(entry)
        return lambda: self._observers.remove(entry)

    def observers(self):
        return [type(observer).__name__ for observer, _ in self._observers]

    def add(self, order_id, address):
        self._orders[order_id] = address
        self._emit(Event("added", order_id, address))

    def cancel(self, order_id):
        self._emit(Event("cancelled", order_id, self._orders.pop(order_id)))

    def _emit(self, event):
        for observer, interests in self._observers:
            if event.kind in interests:
                observer.update(event)
