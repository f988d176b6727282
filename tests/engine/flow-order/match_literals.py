"""`match` with literal and or-patterns; after a literal case the subject is that literal."""
from taintcase import sink, source


def handle(status):
    match status:
        case "Shipped":
            sink(status)  # no flow
        case "Pending" | "Unshipped":
            sink(status)  # no flow
        case None:
            sink(status)  # no flow
        case _:
            sink(status)  # flow


for status in ("Shipped", "Pending", None, source("status")):
    handle(status)
