"""send hands a value in, as the worth of the yield expression."""
from taintcase import sink, source


def recorder():
    received = None
    while True:
        received = yield received


def archive(target):
    while True:
        item = yield
        target.append(item)


echo = recorder()
next(echo)
sink(echo.send(source("note")))  # flow
sink(echo.send("constant"))  # no flow

stored = []
other = []
writer = archive(stored)
idle = archive(other)
next(writer)
next(idle)
sink(writer.send(source("buyer")))  # no flow
idle.send("ORDER-1")
sink(stored)  # flow
sink(other)  # no flow
