from dataclasses import dataclass
from itertools import count


@dataclass
class Order:
    sku: str
    note: str = ""
    number: int = 0


class OrderStore:
    def __init__(self):
        self._orders = {}
        self._numbers = count(1)

    def __iter__(self):
        return iter(self._orders.values())

    def add(self, order):
        order.number = next(self._numbers)
        self._orders[order.number] = order
        return order

    def get(self, number):
        return self._orders[number]
