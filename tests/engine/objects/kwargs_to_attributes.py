"""Keywords of a constructor become attributes, columns or a dict."""
from taintcase import sink, source


class Model:
    columns = ("order_id", "buyer", "country")

    def __init__(self, **values):
        for column in self.columns:
            setattr(self, column, values.get(column))
        self.extra = {key: value for key, value in values.items() if key not in self.columns}

    def as_row(self):
        return [getattr(self, column) for column in self.columns]


order = Model(order_id="ORDER-1", buyer=source("buyer"), country="GB")
sink(order.buyer)  # flow
sink(order.as_row())  # flow
sink(order.extra)  # no flow
sink(Model(order_id="ORDER-2", note=source("note")).extra)  # flow
sink(Model(order_id="ORDER-2", note=source("note")).as_row())  # no flow
sink(Model(**{"buyer": source("buyer")}).as_row()[1])  # flow
