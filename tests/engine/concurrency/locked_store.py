"""A store guarded by a lock and a condition, filled by one thread and read by another."""

import threading

from taintcase import sink, source


class Mailbox:
    def __init__(self):
        self._lock = threading.Lock()
        self._letters = {}

    def put(self, owner, letter):
        with self._lock:
            self._letters.setdefault(owner, []).append(letter)

    def take(self, owner):
        with self._lock:
            return self._letters.pop(owner, [])

    def size(self):
        with self._lock:
            return sum(len(letters) for letters in self._letters.values())


box = Mailbox()
writers = [
    threading.Thread(target=box.put, args=("buyer", source("letter"))),
    threading.Thread(target=box.put, args=("warehouse", "pick list")),
]
for writer in writers:
    writer.start()
for writer in writers:
    writer.join()
sink(box.size())  # no flow
sink(box)  # flow
sink(box.take("warehouse"))  # no flow
sink(box.take("buyer"))  # flow
sink(box.take("buyer"))  # no flow
