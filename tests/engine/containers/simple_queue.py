"""Two queues of one class are two queues."""
from queue import SimpleQueue

from taintcase import sink, source

inbox, outbox = SimpleQueue(), SimpleQueue()
inbox.put(source("message"))
outbox.put("sent")
sink(inbox.get())  # flow
sink(outbox.get())  # no flow
