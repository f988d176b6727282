"""Two elements of a list exchanged in place."""
from taintcase import sink, source

slots = ["empty", source("recipient")]
slots[0], slots[1] = slots[1], slots[0]
sink(slots[0])  # flow
sink(slots[1])  # no flow
