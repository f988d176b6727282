"""Future.add_done_callback hands the finished future to its callback."""

from concurrent.futures import ThreadPoolExecutor

from taintcase import sink, source


def load(order_id):
    return {"id": order_id, "buyer": source("buyer")}


def load_stock(sku):
    return {"sku": sku, "left": 2}


def show_buyer(future):
    sink(future.result()["buyer"])  # flow


def show_id(future):
    sink(future.result()["id"])  # no flow


finished, states = [], []
with ThreadPoolExecutor(max_workers=1) as pool:
    order = pool.submit(load, "A-1")
    order.add_done_callback(show_buyer)
    order.add_done_callback(show_id)
    order.add_done_callback(lambda future: finished.append(future.result()))
    pool.submit(load_stock, "MUG-1").add_done_callback(lambda future: states.append(future.result()))
sink(finished)  # flow
sink(states)  # no flow
