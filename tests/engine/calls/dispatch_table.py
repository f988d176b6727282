"""Functions held in a dictionary, chosen by a constant key or by one nobody knows."""

from taintcase import opaque, sink, source


def export_rows(orders):
    return [order["buyer"] for order in orders]


def count_rows(orders):
    return len(orders)


def list_ids(orders):
    return [order["id"] for order in orders]


ACTIONS = {"export": export_rows, "count": count_rows}
ACTIONS["ids"] = list_ids

orders = [{"id": "A-1", "buyer": source("buyer")}]
sink(ACTIONS["export"](orders))  # flow
sink(ACTIONS["count"](orders))  # no flow
sink(ACTIONS["ids"](orders))  # no flow
sink(ACTIONS.get("missing", export_rows)(orders))  # flow

for attempt in range(2):
    key = "export" if opaque() else "count"
    sink(ACTIONS[key](orders))  # flow
    harmless = "ids" if opaque() else "count"
    sink(ACTIONS[harmless](orders))  # no flow
