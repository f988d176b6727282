"""A service that turns orders into rows for several exporters, which pick their columns."""

import csv
import io
from abc import ABC, abstractmethod
from dataclasses import asdict, dataclass, field
from typing import Any

from taintcase import sink, source


@dataclass(frozen=True)
class Address:
    name: str
    street: str
    country: str


@dataclass
class Order:
    id: str
    status: str
    total: float
    address: Address
    tags: list[str] = field(default_factory=list)


class Exporter(ABC):
    columns: tuple[str, ...] = ()

    @abstractmethod
    def row(self, order: Order) -> dict[str, Any]: ...

    def export(self, orders: list[Order]) -> str:
        buffer = io.StringIO()
        writer = csv.DictWriter(buffer, fieldnames=self.columns, extrasaction="ignore")
        writer.writeheader()
        for order in orders:
            writer.writerow({name: self.row(order)[name] for name in self.columns})
        return buffer.getvalue()


class FinanceExporter(Exporter):
    columns = ("id", "total")

    def row(self, order):
        return {"id": order.id, "total": order.total}


class LabelExporter(Exporter):
    columns = ("id", "name", "street")

    def row(self, order):
        return {"id": order.id, **asdict(order.address)}


class ExportService:
    def __init__(self, exporters: dict[str, Exporter]):
        self._exporters = exporters

    def run(self, kind: str, orders: list[Order]) -> str:
        return self._exporters[kind].export(orders)


service = ExportService({"finance": FinanceExporter(), "label": LabelExporter()})
orders = [Order("A-1", "Open", 10.0, Address(source("name"), source("street"), "DE"))]
sink(service.run("finance", orders))  # no flow
sink(service.run("label", orders))  # flow
sink([order.address.country for order in orders])  # no flow
sink(sorted({order.status for order in orders}))  # no flow
sink({order.id: order.address for order in orders}["A-1"].name)  # flow
orders[0].tags.append("gift")
sink(orders[0].tags)  # no flow
