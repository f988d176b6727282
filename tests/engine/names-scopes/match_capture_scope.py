"""A capture pattern binds a name of the enclosing scope, a dotted name is only compared."""
from enum import Enum

from taintcase import sink, source


class Kind(Enum):
    ORDER = "order"


kind = "unset"
payload = "unset"
match ("order", source("payload")):
    case (kind, payload):
        pass
sink(kind)  # no flow
sink(payload)  # flow

other = "unset"
match source("kind"):
    case Kind.ORDER:
        other = "an order"
    case _:
        other = "unknown"
sink(other)  # no flow
