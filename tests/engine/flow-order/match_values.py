"""`match` with dotted names compares with constants; no case matching leaves things as they were."""
from enum import Enum

from taintcase import sink, source


class Kind(Enum):
    ORDER = "order"
    STOCK = "stock"


def load(kind):
    match kind:
        case Kind.ORDER:
            return source("order")
        case Kind.STOCK:
            return "12 pieces"
    return "unknown"


sink(load(Kind.STOCK))  # no flow
sink(load(Kind.ORDER))  # flow
sink(load("order"))  # no flow

text = source("text")
match "nothing":
    case "other":
        text = "cleared"
sink(text)  # flow
