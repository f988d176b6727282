"""A deque is read and written at both ends."""
from collections import deque

from taintcase import sink, source

line = deque(["ORDER-1"])
line.appendleft(source("buyer"))
sink(line[0])  # flow
sink(line[1])  # no flow
sink(line.popleft())  # flow
sink(line)  # no flow
