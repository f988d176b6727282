"""After an `if` either branch may have run."""
from taintcase import opaque, sink, source


def choose(address):
    if opaque():
        target = address
    else:
        target = "pick-up point"
    sink(target)  # flow


def never(address):
    if opaque():
        target = "pick-up point"
    elif len(address) > 3:
        target = "locker"
    else:
        target = "depot"
    sink(target)  # no flow


def correlated(address):
    ready = opaque()
    target = "depot"
    if ready:
        target = address
        sink(target)  # flow
    else:
        sink(target)  # no flow


for _ in range(2):
    choose(source("address"))
for _ in range(2):
    never(source("address"))
for _ in range(2):
    correlated(source("address"))
