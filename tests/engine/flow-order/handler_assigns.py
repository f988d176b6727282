"""What a handler, an `else` or a `finally` assigns is seen after the statement."""
from taintcase import opaque, sink, source


def parse(text):
    if opaque():
        raise ValueError("bad")
    return len(text)


def from_handler(text):
    try:
        result = parse(text)
    except ValueError:
        result = text
    sink(result)  # flow


def from_else(text):
    result = "none"
    try:
        parse(text)
    except ValueError:
        pass
    else:
        result = text
    sink(result)  # flow


def from_finally(text):
    result = "none"
    try:
        parse(text)
    except ValueError:
        result = "failed"
    finally:
        result = text
    sink(result)  # flow


def only_on_the_way_out(text):
    result = "none"
    try:
        parse(text)
    except ValueError:
        result = text
        return len(result)
    sink(result)  # no flow


for run in (from_handler, from_else, from_finally, only_on_the_way_out):
    for _ in range(2):
        run(source("text"))
