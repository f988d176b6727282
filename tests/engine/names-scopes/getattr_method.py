"""A method that is looked up by a constant name."""
from taintcase import sink, source


class OrdersApi:
    def get_order(self):
        return source("order")

    def get_status(self):
        return "ready"


api = OrdersApi()
sink(getattr(api, "get_order")())  # flow
sink(getattr(api, "get_status")())  # no flow
operation = "get_" + "order"
sink(getattr(OrdersApi, operation)(api))  # flow
