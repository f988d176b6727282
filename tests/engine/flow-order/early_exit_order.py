"""The order of cleaning and sending, within one function and through two helpers."""
from taintcase import sink, source


def strip_pii(order):
    order.pop("email", None)
    order["phone"] = "hidden"


def archive(order, store):
    store.append(dict(order))


store_before, store_after = [], []
order = {"email": source("email"), "phone": source("phone"), "id": "1"}
archive(order, store_before)
strip_pii(order)
archive(order, store_after)
sink(store_before)  # flow
sink(store_after)  # no flow
sink(order)  # no flow
sink(store_before[0]["phone"])  # flow
