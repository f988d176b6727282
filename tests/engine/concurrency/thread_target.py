"""threading.Thread with target, args and kwargs: results come back through shared containers."""

import threading

from taintcase import sink, source


def fetch(order_id, into, note="none"):
    into[order_id] = note


def inspect_parameters(first, second):
    sink(first)  # no flow
    sink(second)  # flow


def run(thread):
    thread.start()
    thread.join()


private, public = {}, {}
run(threading.Thread(target=fetch, args=("A-1", private), kwargs={"note": source("note")}))
run(threading.Thread(target=fetch, args=("A-1", public)))
sink(private["A-1"])  # flow
sink(public["A-1"])  # no flow
run(threading.Thread(target=inspect_parameters, args=("A-1", source("second"))))

names = []
run(threading.Thread(target=lambda: names.append(source("name"))))
sink(names)  # flow
sink([thread.name for thread in [threading.Thread(name="worker-1", args=(source("arg"),))]])  # no flow
