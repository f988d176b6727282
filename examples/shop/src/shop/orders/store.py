"""Orders in the shop's own database."""

import sqlite3

from shop.models import Order


class Store:
    def __init__(self, path: str = "/var/lib/shop/orders.db") -> None:
        self.connection = sqlite3.connect(path)

    def has(self, order_id: str) -> bool:
        return self.connection.execute("select 1 from orders where id = ?", (order_id,)).fetchone() is not None

    def add(self, order: Order) -> None:
        if not order.lines:
            raise ValueError("an order without lines")
        self.connection.execute("insert into orders (id, status) values (?, ?)", (order.order_id, order.status))

    def count(self) -> int:
        return self.connection.execute("select count(*) from orders").fetchone()[0]
