"""`match` with guards, captures and `as`; a case that cannot match is dead."""
from taintcase import opaque, sink, source

ENABLED = False


def handle(value):
    match value:
        case whole if ENABLED:
            sink(whole)  # no flow
        case [_, _] as pair if opaque():
            sink(pair)  # flow
        case [left, right]:
            sink(left)  # flow
            sink(right)  # no flow


handle([source("left"), "right"])
handle([source("left"), "right"])

kind = "stock"
match kind:
    case "order":
        result = source("order")
    case "stock":
        result = "12 pieces"
sink(result)  # no flow
