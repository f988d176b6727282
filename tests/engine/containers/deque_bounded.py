"""A bounded deque forgets the oldest; rotate and extendleft move the places."""
from collections import deque

from taintcase import sink, source

recent = deque(maxlen=2)
recent.append(source("buyer"))
recent.extend(["ORDER-2", "ORDER-3"])
sink(recent)  # no flow

ring = deque([source("buyer"), "ORDER-4", "ORDER-5"])
ring.rotate(1)
sink(ring[1])  # flow
ring.extendleft([source("note"), "ORDER-6"])
sink(ring.pop())  # no flow
sink(list(ring))  # flow
