"""`sys.exit`, `os.abort`-like helpers and `raise SystemExit` end the path."""
import sys

from taintcase import opaque, sink, source


def fail(message):
    raise SystemExit(message)


def check(order):
    text = order
    if opaque():
        text = "ok"
    else:
        sys.exit("bad order")
    sink(text)  # no flow


def check_by_helper(order):
    text = order
    if opaque():
        text = "ok"
    else:
        fail("bad order")
    sink(text)  # no flow


def check_without_exit(order):
    text = order
    if opaque():
        text = "ok"
    else:
        print("bad order", file=sys.stderr)
    sink(text)  # flow


for run in (check, check_by_helper, check_without_exit):
    for _ in range(2):
        try:
            run(source("order"))
        except SystemExit:
            pass
sys.exit(0)
sink(source("after exit"))  # no flow
