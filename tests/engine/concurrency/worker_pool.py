"""A worker class that owns a queue and results; two workers do not share them."""

import queue
import threading

from taintcase import sanitize, sink, source


class Worker:
    def __init__(self, task):
        self._task = task
        self._jobs = queue.Queue()
        self.results = []
        self._thread = threading.Thread(target=self._loop)
        self._thread.start()

    def add(self, *jobs):
        for job in jobs:
            self._jobs.put(job)
        return self

    def finish(self):
        self._jobs.put(None)
        self._thread.join()
        return self.results

    def _loop(self):
        for job in iter(self._jobs.get, None):
            self.results.append(self._task(job))


address = source("address")
sink(Worker(str.upper).add("hello", address).finish())  # flow
sink(Worker(str.strip).add(address, "hello").finish()[0])  # flow
sink(Worker(sanitize).add(address).finish())  # no flow
sink(Worker(len).add(address).finish())  # no flow
sink(Worker(str.upper).add("hello", "world").finish())  # no flow
