"""`finally` on the way of `break`, `continue` and `return`."""
from taintcase import sink, source


def broken(record):
    audit = "none"
    while True:
        try:
            break
        finally:
            audit = record
    sink(audit)  # flow


def continued(records):
    for record in records:
        audit = "none"
        try:
            audit = record
            continue
        finally:
            sink(audit)  # flow
            audit = "done"
    sink(audit)  # no flow


def swallowed(record):
    for _ in range(1):
        try:
            raise ValueError(record)
        finally:
            break
    return "swallowed"


broken(source("record"))
continued([source("record")])
sink(swallowed(source("record")))  # no flow
