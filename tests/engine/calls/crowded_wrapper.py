"""A wrapper that hands on `*args` and `**kwargs`, called in more ways than are told apart: arguments keep their places."""
from taintcase import sink, source


class Limiter:
    def send(self, action, *args, **kwargs):
        for _ in range(3):
            answer = action(*args, **kwargs)
            if answer:
                return answer
        return None


def get(url, headers=None, params=None, body=None):
    sink(url)  # no flow
    sink(body)  # no flow
    sink(headers)  # flow
    sink(params)  # flow
    return url


def main():
    limiter = Limiter()
    token = source()
    limiter.send(get, "/orders", headers={"token": token})
    limiter.send(get, "/orders/1", headers={"token": token}, body={"orders": 1})
    limiter.send(get, "/orders/2", {"token": token}, {"sku": "orders"})
    limiter.send(get, "/items", headers={"token": token})
    limiter.send(get, "/items/1", headers={"token": token}, body={"items": 1})
    limiter.send(get, "/items/2", {"token": token}, {"sku": "items"})
    limiter.send(get, "/address", headers={"token": token})
    limiter.send(get, "/address/1", headers={"token": token}, body={"address": 1})
    limiter.send(get, "/address/2", {"token": token}, {"sku": "address"})
    limiter.send(get, "/reports", headers={"token": token})
    limiter.send(get, "/reports/1", headers={"token": token}, body={"reports": 1})
    limiter.send(get, "/reports/2", {"token": token}, {"sku": "reports"})
    limiter.send(get, "/feeds", headers={"token": token})
    limiter.send(get, "/feeds/1", headers={"token": token}, body={"feeds": 1})
    limiter.send(get, "/feeds/2", {"token": token}, {"sku": "feeds"})
    limiter.send(get, "/catalog", headers={"token": token})
    limiter.send(get, "/catalog/1", headers={"token": token}, body={"catalog": 1})
    limiter.send(get, "/catalog/2", {"token": token}, {"sku": "catalog"})
    limiter.send(get, "/prices", headers={"token": token})
    limiter.send(get, "/prices/1", headers={"token": token}, body={"prices": 1})
    limiter.send(get, "/prices/2", {"token": token}, {"sku": "prices"})
    limiter.send(get, "/sellers", headers={"token": token})
    limiter.send(get, "/sellers/1", headers={"token": token}, body={"sellers": 1})
    limiter.send(get, "/sellers/2", {"token": token}, {"sku": "sellers"})
    limiter.send(get, "/fees", headers={"token": token})
    limiter.send(get, "/fees/1", headers={"token": token}, body={"fees": 1})
    limiter.send(get, "/fees/2", {"token": token}, {"sku": "fees"})
    limiter.send(get, "/finances", headers={"token": token})
    limiter.send(get, "/finances/1", headers={"token": token}, body={"finances": 1})
    limiter.send(get, "/finances/2", {"token": token}, {"sku": "finances"})
    limiter.send(get, "/inbound", headers={"token": token})
    limiter.send(get, "/inbound/1", headers={"token": token}, body={"inbound": 1})
    limiter.send(get, "/inbound/2", {"token": token}, {"sku": "inbound"})
    limiter.send(get, "/shipments", headers={"token": token})
    limiter.send(get, "/shipments/1", headers={"token": token}, body={"shipments": 1})
    limiter.send(get, "/shipments/2", {"token": token}, {"sku": "shipments"})
    limiter.send(get, "/labels", headers={"token": token})
    limiter.send(get, "/labels/1", headers={"token": token}, body={"labels": 1})
    limiter.send(get, "/labels/2", {"token": token}, {"sku": "labels"})
    limiter.send(get, "/invoices", headers={"token": token})
    limiter.send(get, "/invoices/1", headers={"token": token}, body={"invoices": 1})
    limiter.send(get, "/invoices/2", {"token": token}, {"sku": "invoices"})
    limiter.send(get, "/messages", headers={"token": token})
    limiter.send(get, "/messages/1", headers={"token": token}, body={"messages": 1})
    limiter.send(get, "/messages/2", {"token": token}, {"sku": "messages"})
    limiter.send(get, "/last", params={"name": token})


main()
