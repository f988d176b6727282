import sqlite3

from fetch import orders_since


def sync(day):
    connection = sqlite3.connect("orders.db")
    for order in orders_since(day):
        row = {"id": order["orderId"], "updated": order["lastUpdatedTime"]}
        connection.execute("INSERT INTO orders VALUES (:id, :updated)", row)
    connection.commit()
