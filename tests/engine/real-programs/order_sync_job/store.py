import sqlite3


class Database:
    def __enter__(self):
        self._connection = sqlite3.connect(":memory:")
        self._connection.execute("CREATE TABLE orders (order_id TEXT, total INTEGER, recipient TEXT)")
        return self

    def __exit__(self, *error):
        self._connection.close()

    def save(self, order):
        row = (order.order_id, order.total, order.recipient)
        self._connection.execute("INSERT INTO orders VALUES (?, ?, ?)", row)

    def rows(self):
        return self._connection.execute("SELECT order_id, total, recipient FROM orders").fetchall()

    def size(self):
        return len(self.rows())

    def recipients(self):
        return [recipient for _, _, recipient in self.rows()]
