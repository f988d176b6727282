"""An exception raised in a worker comes back through exception() or is raised by result()."""

from concurrent.futures import Future, ThreadPoolExecutor

from taintcase import sink, source


def reject(order):
    raise ValueError(f"cannot ship to {order['street']}")


def reject_politely(order):
    raise ValueError(f"cannot ship {order['id']}")


order = {"id": "A-1", "street": source("street")}
with ThreadPoolExecutor(max_workers=1) as pool:
    sink(str(pool.submit(reject, order).exception()))  # flow
    sink(str(pool.submit(reject_politely, order).exception()))  # no flow
    try:
        pool.submit(reject, order).result()
    except ValueError as error:
        sink(error.args)  # flow

promise = Future()
promise.set_result(source("street"))
sink(promise.done())  # no flow
sink(promise.result())  # flow
sink(promise.exception())  # no flow
