"""__getattr__ serves missing names only; found names do not pass it."""
from taintcase import sink, source


class Proxy:
    def __init__(self, target):
        self.target = target

    def __getattr__(self, name):
        return getattr(self.target, name)


class Payload:
    status = "open"

    def __init__(self, fields):
        self._fields = fields

    def __getattr__(self, name):
        try:
            return self._fields[name]
        except KeyError:
            raise AttributeError(name) from None


class Order:
    def __init__(self):
        self.buyer = source("buyer")
        self.order_id = "ORDER-1"

    def label(self):
        return f"{self.order_id} {self.buyer}"


proxy = Proxy(Order())
sink(proxy.buyer)  # flow
sink(proxy.order_id)  # no flow
sink(proxy.label())  # flow
payload = Payload({"status": source("status"), "buyer": source("buyer"), "country": "GB"})
sink(payload.status)  # no flow
sink(payload.buyer)  # flow
sink(payload.country)  # no flow
