"""queue.Queue between threads, with a sentinel at the end; a second queue stays clean."""

import queue
import threading

from taintcase import sink, source


def produce(channel, items):
    for item in items:
        channel.put(item)
    channel.put(None)


def consume(channel, into):
    while (item := channel.get()) is not None:
        into.append(item)


def transfer(items):
    channel, received = queue.Queue(), []
    workers = [
        threading.Thread(target=produce, args=(channel, items)),
        threading.Thread(target=consume, args=(channel, received)),
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return received


sink(transfer(["a", source("item")]))  # flow
sink(transfer(["a", "b"]))  # no flow

ranked = queue.PriorityQueue()
ranked.put((2, source("item")))
ranked.put((1, "first"))
priority, item = ranked.get()
sink(priority)  # no flow
sink(ranked.get()[1])  # flow
sink(ranked.empty(), ranked.qsize())  # no flow
