"""A repository, an event bus with handlers, and a unit of work."""

from collections import defaultdict
from contextlib import contextmanager
from typing import NamedTuple, Protocol

from taintcase import sanitize, sink, source


class OrderPlaced(NamedTuple):
    order_id: str
    email: str


class OrderShipped(NamedTuple):
    order_id: str
    carrier: str


class Repository(Protocol):
    def add(self, order): ...
    def by_id(self, order_id): ...


class MemoryRepository:
    def __init__(self):
        self._orders = {}

    def add(self, order):
        self._orders[order["id"]] = order

    def by_id(self, order_id):
        return self._orders[order_id]

    def ids(self):
        return list(self._orders)


class Bus:
    def __init__(self):
        self._handlers = defaultdict(list)

    def on(self, kind):
        def register(handler):
            self._handlers[kind].append(handler)
            return handler

        return register

    def publish(self, event):
        for handler in self._handlers[type(event)]:
            handler(event)


class UnitOfWork:
    def __init__(self, repository: Repository):
        self.repository = repository
        self.committed = False

    def commit(self):
        self.committed = True


@contextmanager
def unit_of_work(repository):
    unit = UnitOfWork(repository)
    try:
        yield unit
    finally:
        unit.commit()


bus = Bus()
sent, shipped = [], []


@bus.on(OrderPlaced)
def send_mail(event):
    sent.append(event.email)
    sink(event.email)  # flow
    sink(event.order_id)  # no flow


@bus.on(OrderShipped)
def note(event):
    shipped.append(event)
    sink(event)  # no flow


repository = MemoryRepository()
with unit_of_work(repository) as unit:
    unit.repository.add({"id": "A-1", "email": source("email"), "city": "Ulm"})
sink(unit.committed)  # no flow
sink(repository.ids())  # no flow
order = repository.by_id("A-1")
sink(order["email"])  # flow
sink(order["city"])  # no flow
bus.publish(OrderPlaced(order["id"], order["email"]))
bus.publish(OrderShipped(order["id"], "DHL"))
sink(sent)  # flow
sink(shipped)  # no flow
masked = {**order, "email": sanitize(order["email"])}
sink(masked)  # no flow
