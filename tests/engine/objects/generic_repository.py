"""Generic classes hold what they are given, each instance its own."""
from typing import Generic, TypeVar

from taintcase import sink, source

T = TypeVar("T")


class Box(Generic[T]):
    def __init__(self, item: T) -> None:
        self._item = item

    def get(self) -> T:
        return self._item

    def map(self, function):
        return Box(function(self._item))


class Repository(Generic[T]):
    def __init__(self) -> None:
        self._items: dict[str, T] = {}

    def put(self, key: str, item: T) -> "Repository[T]":
        self._items[key] = item
        return self

    def all(self) -> list[T]:
        return list(self._items.values())


sink(Box[str](source("item")).get())  # flow
sink(Box(source("item")).map(str.title).get())  # flow
sink(Box(source("item")).map(len).get())  # no flow
orders, prices = Repository[dict](), Repository[dict]()
orders.put("ORDER-1", {"buyer": source("buyer")})
prices.put("SKU-1", {"price": "3.00"})
sink(orders.all()[0]["buyer"])  # flow
sink(prices.all())  # no flow
sink(prices.put("SKU-2", {"note": source("note")}).all())  # flow
