"""pop hands an element out and leaves the rest; remove and del drop one."""
from taintcase import sink, source

queue = ["ORDER-1", source("gift_message")]
message = queue.pop()
sink(message)  # flow
sink(queue)  # no flow

batch = [source("phone"), "ORDER-2"]
batch.pop(0)
sink(batch[0])  # no flow
